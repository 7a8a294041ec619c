import { SlidersHorizontal, Trash2 } from 'lucide-react';
import { type RefObject, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Briefing } from '../../shared/briefing/briefing';
import type { Note } from '../../shared/notes/note';
import '../parts/popover-below.css';
import { filtersInForce, type NoteFilters } from '../state/note-filters';
import { dispatch } from '../state/store';
import { type FilterWords } from './filter-words';
import { type FieldName, NoteFilterFields } from './NoteFilterFields';
import './NotesHead.css';
import { NotesExport } from './NotesExport';
import { NotesFind } from './NotesFind';
import { useIsWide } from './use-is-wide';

interface NotesHeadProps {
  readonly notes: readonly Note[];
  readonly shown: readonly Note[];
  readonly briefing: Briefing;
  readonly filters: NoteFilters;
  readonly words: FilterWords;
  readonly trashed: number;
  readonly find: RefObject<HTMLInputElement | null>;
  readonly onFilter: (change: Partial<NoteFilters>) => void;
  readonly onShowAll: () => void;
  readonly onLeaveFind: () => void;
  readonly onTags: () => void;
  readonly onTrash: () => void;
}

const usual = ['label', 'tag', 'kind'] as const satisfies readonly FieldName[];
const rare = ['about', 'target', 'status', 'question', 'author'] as const satisfies readonly FieldName[];

/** How wide the head must be for the usual filters to stand in it, in rem. */
const roomForUsual = 42;

/** The view's title, the field that finds, the filters, and how many of the notes they leave. */
export function NotesHead(props: NotesHeadProps) {
  const { notes, shown, briefing, filters, words, trashed, onFilter, onShowAll } = props;
  const intl = useIntl();
  const head = useRef<HTMLElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const isWide = useIsWide(head, roomForUsual);
  const fields = { notes, briefing, filters, words, onFilter };
  const inside: readonly FieldName[] = isWide ? rare : [...usual, ...rare];
  const inForce = filtersInForce(filters);
  const count = inForce.filter((name) => name !== 'words' && inside.includes(name)).length;
  /** The popover goes before a dialog comes, so that the focus returns to its button. */
  const after = (act: () => void) => () => {
    popover.current?.hidePopover();
    act();
  };
  return (
    <header className="notes-head" ref={head} data-wide={isWide || undefined}>
      <h1>
        <FormattedMessage id="app.notes" />
      </h1>
      <NotesFind
        field={props.find}
        words={filters.words}
        onType={(typed) => onFilter({ words: typed })}
        onLeave={props.onLeaveFind}
      />
      <output className="notes-count">
        <FormattedMessage
          id="notes.count"
          values={{ shown: <b key="shown">{intl.formatNumber(shown.length)}</b>, all: notes.length }}
        />
      </output>
      <NotesExport briefing={briefing} shown={shown} all={notes.length} />
      <div className="notes-filters">
        {isWide && (
          <>
            <NoteFilterFields fields={['label', 'tag']} {...fields} />
            <button type="button" className="tool" onClick={props.onTags}>
              <FormattedMessage id="tags.open" />
            </button>
            <NoteFilterFields fields={['kind']} {...fields} />
          </>
        )}
        <NoteFilterFields fields={['order']} {...fields} />
        <button type="button" className="tool" popoverTarget="notes-filters">
          <SlidersHorizontal className="icon" aria-hidden="true" />
          <FormattedMessage id={isWide ? 'notes.filters.more' : 'notes.filters.all'} />
          {count > 0 && (
            <>
              <b aria-hidden="true">{intl.formatNumber(count)}</b>
              <span className="unseen">
                <FormattedMessage id="notes.filters.count" values={{ count }} />
              </span>
            </>
          )}
        </button>
        <div
          id="notes-filters"
          ref={popover}
          popover="auto"
          className="popover popover-below notes-filters-more"
          role="group"
          aria-labelledby="notes-filters-title"
        >
          <h2 id="notes-filters-title" className="popover-title">
            <FormattedMessage id={isWide ? 'notes.filters.more' : 'notes.filters.all'} />
          </h2>
          <div className="notes-filters-fields">
            <NoteFilterFields fields={inside} {...fields} />
          </div>
          <div className="notes-filters-foot">
            {!isWide && (
              <button type="button" className="button" onClick={after(props.onTags)}>
                <FormattedMessage id="tags.open" />
              </button>
            )}
            <button
              type="button"
              className="button"
              onClick={after(() => dispatch({ kind: 'dialogOpened', dialog: 'label-names' }))}
            >
              <FormattedMessage id="labels.open" />
            </button>
          </div>
        </div>
        {inForce.length > 0 && shown.length > 0 && (
          <button type="button" className="tool" onClick={onShowAll}>
            <FormattedMessage id="notes.filters.clear" />
          </button>
        )}
        {trashed > 0 && (
          <button type="button" className="tool notes-trash" onClick={props.onTrash}>
            <Trash2 className="icon" aria-hidden="true" />
            <FormattedMessage id="trash.open" values={{ count: trashed }} />
          </button>
        )}
      </div>
    </header>
  );
}
