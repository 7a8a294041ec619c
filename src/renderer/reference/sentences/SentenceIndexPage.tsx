import { useLayoutEffect, useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import { placePackNotes } from '../../../shared/pack/pack-notes';
import { coverage, reachOf, traceSentence } from '../../../shared/reference/traces';
import { groupsOfUses } from '../../parts/SentenceUses';
import { useReader } from '../../state/store';
import { isComingBack } from '../left-places';
import type { PageProps } from '../page-props';
import { PageFrame } from '../PageFrame';
import { CoverageWords } from './CoverageWords';
import { type IndexColumn, indexColumns, isUsedIn } from './index-columns';
import { IndexFilter } from './IndexFilter';
import { IndexRow, indexRowId } from './IndexRow';
import './SentenceIndexPage.css';
import { showUse, useShownUse } from './shown-use';

/** Every sentence with all that is made of it: nothing in the briefing rests on a sentence without standing here. */
export function SentenceIndexPage({ open, item }: PageProps) {
  const { briefing, lookup } = open;
  const notes = useReader((state) => state.notes);
  const filter = useShownUse((state) => state.use);
  const rows = useMemo(() => {
    const placed = placePackNotes(notes, briefing, lookup);
    return [...lookup.sentences.values()].map((sentence) => ({
      sentence,
      used: {
        ...traceSentence(sentence.id, briefing, lookup),
        notes: placed.filter(({ sentences }) => sentences.includes(sentence.id)),
      },
    }));
  }, [notes, briefing, lookup]);
  const groups = groupsOfUses.filter((group) => rows.some(({ used }) => used[group].length > 0));
  // A filter whose last use is gone has nothing left to choose by.
  const chosen = filter !== null && groups.includes(filter) ? filter : null;
  const shown = rows.filter(({ used }) => chosen === null || used[chosen].length > 0);
  const columns = indexColumns.filter((column) => rows.some(({ used }) => isUsedIn(column, used)));
  useLayoutEffect(() => {
    if (isComingBack(useReader.getState().place)) return;
    const row = item === null ? null : document.getElementById(indexRowId(item));
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector('a')?.focus({ preventScroll: true });
  }, [item]);
  return (
    <PageFrame
      title={<FormattedMessage id="reference.sentence-index" />}
      lead={<CoverageWords coverage={coverage(briefing, lookup)} reach={reachOf(briefing, lookup)} />}
      tools={
        <IndexFilter
          chosen={chosen}
          groups={groups}
          shown={shown.length}
          all={rows.length}
          onChoose={showUse}
        />
      }
    >
      <table className="register sentence-index">
        <IndexHead columns={columns} />
        <tbody>
          {shown.map(({ sentence, used }) => (
            <IndexRow
              key={sentence.id}
              sentence={sentence}
              used={used}
              columns={columns}
              open={open}
              isMarked={sentence.id === item}
            />
          ))}
        </tbody>
      </table>
    </PageFrame>
  );
}

function IndexHead({ columns }: { readonly columns: readonly IndexColumn[] }) {
  return (
    <thead>
      <tr>
        <th scope="col">
          <FormattedMessage id="trace.sentence" />
        </th>
        {columns.map(({ id, name }) => (
          <th key={id} scope="col" data-column={id}>
            <FormattedMessage id={name} />
          </th>
        ))}
      </tr>
    </thead>
  );
}
