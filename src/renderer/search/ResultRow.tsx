/* oxlint-disable jsx-a11y/interactive-supports-focus, jsx-a11y/click-events-have-key-events
   -- an option of a list whose keys and focus are the search box's; HTML's own option cannot hold marked text. */
import { NotebookPen } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Term } from '../../shared/search/find/term';
import { type Row, rowsAlone } from './arrange-results';
import { markFound } from '../../shared/search/words/mark-found';
import { FoundWords } from './FoundWords';
import { OtherAllWords, OtherWords } from './others/OtherRows';
import { ResultPlace } from './ResultPlace';
import type { HowToOpen } from './search-keys';
import { type Held } from '../../shared/search/result-where';
import { useResultWhere } from '../parts/use-result-where';

interface ResultRowProps extends Held {
  readonly id: string;
  readonly row: Row;
  readonly terms: readonly Term[];
  readonly isChosen: boolean;
  readonly onOpen: (how: HowToOpen) => void;
  /** Writes a note on what was found; null for what is not in the text. */
  readonly onAnnotate: (() => void) | null;
}

const middle = 1;

/** One result, here or in another briefing, or the row that opens the rest. Focus stays in the search box: rows are chosen, not focused. */
export function ResultRow({ id, row, terms, isChosen, onOpen, onAnnotate, ...held }: ResultRowProps) {
  const intl = useIntl();
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <div
      ref={element}
      id={id}
      className="search-result"
      role="option"
      aria-selected={isChosen}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => onOpen(event.ctrlKey || event.metaKey ? 'window' : event.altKey ? 'keep' : 'here')}
      onAuxClick={({ button }) => {
        if (button === middle) onOpen('window');
      }}
    >
      {row.kind === 'hit' && <HitWords hit={row.hit} terms={terms} {...held} />}
      {row.kind === 'more' && <MoreWords row={row} />}
      {row.kind === 'other' && <OtherWords row={row} />}
      {row.kind === 'other-all' && <OtherAllWords row={row} />}
      {onAnnotate && (
        // For the pointer; the box says the key for it, because an option holds no buttons.
        <span
          className="search-result-note"
          aria-hidden="true"
          title={intl.formatMessage({ id: 'search.annotate' })}
          onClick={(event) => {
            event.stopPropagation();
            onAnnotate();
          }}
        >
          <NotebookPen className="icon" />
        </span>
      )}
    </div>
  );
}

function MoreWords({ row }: { readonly row: Extract<Row, { readonly kind: 'more' }> }) {
  const intl = useIntl();
  const words = row.isAlone
    ? intl.formatMessage({ id: 'search.more.alone' }, { count: Math.min(rowsAlone, row.left) })
    : intl.formatMessage({ id: 'search.more' }, { count: row.total });
  return <span className="search-result-more">{words}</span>;
}

interface HitWordsProps extends Held {
  readonly hit: Extract<Row, { readonly kind: 'hit' }>['hit'];
  readonly terms: readonly Term[];
}

function HitWords({ hit, terms, ...held }: HitWordsProps) {
  const whereIs = useResultWhere(held);
  const { entry } = hit;
  const marked = markFound(entry, terms, held.lookup);
  const where = whereIs(entry.place);
  return (
    <>
      <FoundWords
        entry={entry}
        marked={marked}
        briefing={held.briefing}
        place={<ResultPlace place={entry.place} {...held} />}
        aside={
          marked.goesOnIn && (
            <span className="search-result-aside">
              <FormattedMessage id="search.goes-on" values={{ number: marked.goesOnIn.number }} />
            </span>
          )
        }
      />
      {where !== '' && <bdi className="search-result-where">{where}</bdi>}
    </>
  );
}
