import { FormattedMessage, useIntl } from 'react-intl';
import type { Source } from '../../../shared/briefing/statement';
import type { SourceRow } from '../../../shared/reference/who-says-so';
import { SentenceRefs } from '../../parts/SentenceRef';
import { readingAt } from '../../state/place';
import { dispatch } from '../../state/store';
import { FoldLabel } from '../FoldLabel';
import type { ArrivalProps } from '../use-arrival';

interface SourcesTableProps {
  readonly rows: readonly SourceRow[];
  readonly arrival: (id: string) => ArrivalProps;
}

/** One source a row. The first row of a class is also found by the name of the class. */
export function SourcesTable({ rows, arrival }: SourcesTableProps) {
  const intl = useIntl();
  return (
    <table className="register register--folds" aria-label={intl.formatMessage({ id: 'sources.table' })}>
      <thead>
        <tr>
          {(['source', 'class', 'statements', 'sentences', 'lens'] as const).map((head) => (
            <th key={head} scope="col">
              <FormattedMessage id={`sources.${head}`} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => {
          const isFirst = rows.findIndex(({ source }) => source === row.source) === index;
          return (
            <tr
              key={`${row.source} ${row.label}`}
              {...arrival(row.label)}
              {...(isFirst && arrival(row.source))}
            >
              <th scope="row" dir="auto">
                {row.label}
              </th>
              <td>
                <ClassLink source={row.source} />
              </td>
              <td className="sources-count">
                <FoldLabel id="sources.statements" />
                {row.statements.length}
              </td>
              <td>
                <FoldLabel id="sources.sentences" />
                <SentenceRefs sentences={row.sentences} />
              </td>
              <td className="sources-lens">
                <LookAlone row={row} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What kind of source it is, which the codebook explains. */
function ClassLink({ source }: { readonly source: Source }) {
  return (
    <a
      className="sources-class"
      href={`#${source}`}
      onClick={(event) => {
        event.preventDefault();
        dispatch({ kind: 'placeChosen', place: { view: 'reference', page: 'codebook', item: source } });
      }}
    >
      <FormattedMessage id={`sources.class.${source}`} />
    </a>
  );
}

/** Sets the lens to the row's source and opens the first of its sentences. */
function LookAlone({ row }: { readonly row: SourceRow }) {
  const intl = useIntl();
  const first = row.statements[0];
  return (
    <button
      type="button"
      className="sources-look"
      aria-label={intl.formatMessage({ id: 'sources.look-alone.name' }, { source: row.label })}
      onClick={() => {
        dispatch({ kind: 'lensChanged', lens: row.lens });
        if (first) dispatch({ kind: 'placeChosen', place: readingAt(first.sentence, first.id) });
      }}
    >
      <FormattedMessage id="sources.look-alone" />
    </button>
  );
}
