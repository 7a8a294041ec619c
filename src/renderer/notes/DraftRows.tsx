import { FormattedMessage, FormattedNumber } from 'react-intl';
import { type Draft, type Target, targetKey } from '../../shared/notes/note';
import { Label, Tag } from '../parts/Swatch';
import type { NotePlace } from './note-place';
import type { RowContext } from './NoteRow';
import { PlaceLine } from './PlaceLine';
import { PlaceRef } from './PlaceRef';

interface DraftRowsProps {
  readonly drafts: readonly Draft[];
  readonly openDraft: Draft | null;
  readonly placeOfTarget: (target: Target) => NotePlace;
  readonly context: RowContext;
  readonly onOpen: (draft: Draft) => void;
}

/** Words that were being written and never saved: first in the list, so that they are found again. */
export function DraftRows({ drafts, openDraft, placeOfTarget, context, onOpen }: DraftRowsProps) {
  if (drafts.length === 0) return null;
  return (
    <>
      <div className="notes-group" role="listitem">
        <h2>
          <FormattedMessage id="notes.group.drafts" />
        </h2>
        <span>
          <FormattedNumber value={drafts.length} />
        </span>
      </div>
      {drafts.map((draft) => {
        const place = placeOfTarget(draft.target);
        return (
          <div
            key={`${targetKey(draft.target)} ${draft.noteId}`}
            className="note-row"
            role="listitem"
            data-open={draft === openDraft || undefined}
          >
            <span />
            <span className="note-row-ref">
              <PlaceRef place={place} target={draft.target} />
            </span>
            <button
              type="button"
              className="note-row-open"
              aria-current={draft === openDraft ? 'true' : undefined}
              onClick={() => onOpen(draft)}
            >
              <span className="note-quote">
                <PlaceLine
                  place={place}
                  colour={draft.colour}
                  words={context.words}
                  numbers={context.numbers}
                />
              </span>
              <span className="note-said">{draft.body}</span>
            </button>
            <div className="note-side">
              <span>
                <Label colour={draft.colour} />
              </span>
              <span>
                {draft.tags.map((tag) => (
                  <Tag key={tag} tag={tag} />
                ))}
              </span>
              <span>
                <FormattedMessage id="notes.draft" />
              </span>
            </div>
          </div>
        );
      })}
    </>
  );
}
