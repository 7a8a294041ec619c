import { type ReactNode, type RefObject, useDeferredValue, useMemo } from 'react';
import { FormattedNumber } from 'react-intl';
import type { Anchor } from '../../shared/anchoring/anchor';
import type { Draft, Note, NoteId, Target } from '../../shared/notes/note';
import { chunkSize, cutRows } from './chunks';
import { DraftRows } from './DraftRows';
import { countReplies, type NoteGroup } from './note-list';
import type { NotePlace } from './note-place';
import { NoteChunk } from './NoteChunk';
import type { RowContext } from './NoteRow';
import { useRowsInSight } from './use-rows-in-sight';

interface NotesListProps {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly label: string;
  readonly groups: readonly NoteGroup[];
  readonly notes: readonly Note[];
  readonly drafts: readonly Draft[];
  readonly placeOf: (note: Note) => NotePlace;
  readonly placeOfTarget: (target: Target) => NotePlace;
  readonly openId: NoteId | null;
  /** The row that Tab comes to where it is listed; it is drawn in full wherever it is. */
  readonly aimedId: NoteId | null;
  readonly openDraft: Draft | null;
  readonly picked: ReadonlySet<NoteId>;
  /** The notes that have to be looked at, with what became of their places. */
  readonly queue: ReadonlyMap<NoteId, Anchor>;
  readonly context: RowContext;
  readonly onOpenDraft: (draft: Draft) => void;
  /** What can be done with all that has to be looked at: it stands in the head of that group. */
  readonly reviewDeed: ReactNode;
}

/** The notes under their heads, one list: every row is an item, arrow keys go from row to row. */
export function NotesList(props: NotesListProps) {
  const { list, groups, notes, drafts, placeOf, openId, aimedId, picked, queue, context } = props;
  const { chunks, chunkOf } = useMemo(() => cut(groups), [groups]);
  const replies = useMemo(() => countReplies(notes), [notes]);
  const drafted = useMemo(() => new Set(drafts.map(({ noteId }) => noteId)), [drafts]);
  const fresh = useMemo(() => {
    const known = new Set<string>(notes.map(({ id }) => id));
    return drafts.filter(({ noteId }) => noteId === null || !known.has(noteId));
  }, [drafts, notes]);
  const isListed = (id: NoteId | null): boolean => id !== null && chunkOf.has(id);
  const first = groups[0]?.notes[0]?.id ?? null;
  const tabStop = isListed(aimedId) ? aimedId : isListed(openId) ? openId : first;
  const inChunk = (index: number, id: NoteId | null) =>
    id !== null && chunkOf.get(id) === index ? id : null;
  // The rows after those in sight come when there is time, so that the first ones are there at once.
  const isWhole = useDeferredValue(true, false);
  const begun = Math.max(firstScreen(chunks), (chunkOf.get(tabStop ?? '') ?? 0) + 1);
  const drawn = useMemo(() => (isWhole ? chunks : chunks.slice(0, begun)), [isWhole, chunks, begun]);
  const near = useRowsInSight(list, drawn);
  const now = useMemo(
    () => ({ drawn, placeOf, replies, drafted, queue, context }),
    [drawn, placeOf, replies, drafted, queue, context],
  );
  // Of the rows far from sight there may be ten thousand, and all have changed: they follow when there is time.
  const later = useDeferredValue(now);
  return (
    <div className="notes-list" role="list" aria-label={props.label} ref={list}>
      <DraftRows
        drafts={fresh}
        openDraft={props.openDraft}
        placeOfTarget={props.placeOfTarget}
        context={context}
        onOpen={props.onOpenDraft}
      />
      {drawn.map(({ key, head, notes: some }, index) => {
        const isNear =
          (index >= near.first && index <= near.last) ||
          inChunk(index, tabStop) !== null ||
          inChunk(index, openId) !== null;
        const before = later.drawn[index];
        const isLater = !isNear && before?.key === key;
        const said = isLater ? later : now;
        return [
          head && (
            <div key={head.id} className="notes-group" role="listitem">
              <h2>{context.words.group(head.id)}</h2>
              <span>
                <FormattedNumber value={head.notes.length} />
              </span>
              {head.id === 'review' && props.reviewDeed}
            </div>
          ),
          <NoteChunk
            key={key}
            index={index}
            notes={isLater ? before.notes : some}
            isNear={isNear}
            placeOf={said.placeOf}
            replies={said.replies}
            drafted={said.drafted}
            openId={inChunk(index, openId)}
            tabStop={inChunk(index, tabStop)}
            picked={isNear ? picked : none}
            queue={said.queue}
            context={said.context}
          />,
        ];
      })}
    </div>
  );
}

const none: ReadonlySet<NoteId> = new Set();

interface Chunk {
  readonly key: string;
  /** The group that begins here, or null. */
  readonly head: NoteGroup | null;
  readonly notes: readonly Note[];
}

/** How many chunks hold the rows that a window shows at first, and some more. */
function firstScreen(chunks: readonly Chunk[]): number {
  let rows = 0;
  const at = chunks.findIndex(({ notes }) => (rows += notes.length) >= 2 * chunkSize);
  return at < 0 ? chunks.length : at + 1;
}

/** The groups in chunks: none holds rows of two groups. */
function cut(groups: readonly NoteGroup[]): {
  readonly chunks: readonly Chunk[];
  readonly chunkOf: ReadonlyMap<string, number>;
} {
  const chunks: Chunk[] = [];
  const chunkOf = new Map<string, number>();
  for (const group of groups) {
    for (const [index, notes] of cutRows(group.notes).entries()) {
      for (const { id } of notes) chunkOf.set(id, chunks.length);
      chunks.push({ key: `${group.id} ${index}`, head: index === 0 ? group : null, notes });
    }
  }
  return { chunks, chunkOf };
}
