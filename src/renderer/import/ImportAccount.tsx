import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import {
  type ImportOutcome,
  importOutcomes,
  type ImportReport,
  isOnOtherText,
} from '../../shared/note-import/report';
import { authorNotGiven } from '../../shared/notes/creator';
import { FilterChoice } from '../parts/FilterChoice';
import { ImportList } from './ImportList';

interface ImportAccountProps {
  readonly report: ImportReport;
  /** `outcome`: what would become of the notes; `done`: what has. */
  readonly tense: 'outcome' | 'done';
}

/** The file, who wrote in it, how many notes come to what, and each of them. */
export function ImportAccount({ report, tense }: ImportAccountProps) {
  const intl = useIntl();
  const [shown, setShown] = useState<ImportOutcome | 'all'>('all');
  const { file, format, writers, counts, lost, back, items } = report;
  const chosen = shown !== 'all' && counts[shown] === 0 ? 'all' : shown;
  const named = writers.filter(({ name }) => name !== authorNotGiven);
  const unnamed = writers.find(({ name }) => name === authorNotGiven)?.count ?? 0;
  const names = named.map(({ name, count }) =>
    intl.formatMessage(
      { id: 'import.writer' },
      { name: name || intl.formatMessage({ id: 'import.writer.none' }), count },
    ),
  );
  const choices = [
    { value: 'all' as const, label: intl.formatMessage({ id: 'import.outcome.all' }), count: items.length },
    ...importOutcomes
      .filter((outcome) => counts[outcome] > 0)
      .map((value) => ({
        value,
        label: intl.formatMessage({ id: `import.${tense}.${value}` }),
        count: counts[value],
      })),
  ];
  return (
    <>
      <p className="import-words">
        <FormattedMessage
          id="import.file"
          values={{
            file: <b key="file">{file}</b>,
            format: intl.formatMessage({ id: `import.format.${format}` }),
          }}
        />
        {writers.length > 0 && (
          <span className="import-writers">
            <FormattedMessage
              id="import.writers"
              values={{
                who: unnamed === 0 ? 'named' : named.length === 0 ? 'none' : 'both',
                names: intl.formatList(names.slice(0, mostNames)),
                unnamed,
              }}
            />
          </span>
        )}
      </p>
      {isOnOtherText(report) && (
        <p className="import-words is-trouble">
          <FormattedMessage id="import.other-text" values={{ all: lost.all }} />
        </p>
      )}
      {back > 0 && (
        <p className="import-words">
          <FormattedMessage
            id={tense === 'done' ? 'import.back.done' : 'import.back'}
            values={{ count: back }}
          />
        </p>
      )}
      {items.length === 0 ? (
        <p className="import-words">
          <FormattedMessage id="import.nothing" />
        </p>
      ) : (
        <>
          {counts.same === items.length && (
            <p className="import-words">
              <FormattedMessage id="import.all-same" />
            </p>
          )}
          <div className="import-choice">
            <FilterChoice
              name={intl.formatMessage({ id: 'import.outcome' })}
              value={chosen}
              choices={choices}
              onChoose={setShown}
            />
          </div>
          <ImportList
            key={chosen}
            items={chosen === 'all' ? items : items.filter(({ outcome }) => outcome === chosen)}
            tense={tense}
            namedAbove={writers.length === 1 ? (writers[0]?.name ?? null) : null}
          />
        </>
      )}
    </>
  );
}

/** More writers than these are not named. */
const mostNames = 12;
