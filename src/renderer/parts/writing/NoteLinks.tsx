import { Link2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { linkStanding } from '../../../shared/anchoring/placed-notes';
import { type Link, type Note, noteLimits, targetKey } from '../../../shared/notes/note';
import { endOfLink, linksTo } from '../../../shared/notes/note-links';
import { changeOneThing } from '../../state/note-actions';
import { placeOfTarget } from '../../state/place-of-target';
import { sayNotDone } from '../../state/say-not-done';
import { dispatch, useReader } from '../../state/store';
import { IncomingLinks } from './IncomingLinks';
import { LinkPicker } from './LinkPicker';
import { linkWords } from './link-words';
import { numbersOf } from '../note-numbers';
import './NoteLinks.css';
import { PlaceLink } from '../PlaceLink';

interface NoteLinksProps {
  readonly note: Note;
  /** Undefined or null for a reply, which has none. */
  readonly number: number | null | undefined;
}

/** What a note is linked to, and what is linked to it: each a way there, and Back leads back. New links are made here. */
export function NoteLinks({ note, number }: NoteLinksProps) {
  const intl = useIntl();
  const open = useReader((state) => state.open);
  const notes = useReader((state) => state.notes);
  const anchors = useReader((state) => state.anchors);
  const [isPicking, setPicking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  if (!open) return null;
  const ground = { ...open, notes, numbers: numbersOf(notes, open.briefing) };
  const stop = (): void => {
    setPicking(false);
    opener.current?.focus();
  };
  const change = (links: (links: readonly Link[]) => readonly Link[], said: string): void => {
    void changeOneThing(note, (now) => ({ links: [...links(now.links)] }), said).catch(sayNotDone(intl));
  };
  const add = (link: Link): void => {
    stop();
    if (note.links.length >= noteLimits.links) {
      const text = intl.formatMessage({ id: 'notes.links.full' }, { limit: noteLimits.links });
      dispatch({ kind: 'toastShown', text, canUndo: false });
    } else if (!note.links.some((other) => isSameLink(other, link)))
      change((links) => [...links, link], 'notes.links.added');
  };
  return (
    <div className="note-links">
      {note.links.length > 0 && (
        <ul>
          {note.links.map((link) => {
            const end = endOfLink(link.target, ground, linkStanding(note, link.target, anchors, open.lookup));
            const words = linkWords(end, intl);
            const target = end.kind === 'place' ? end.target : link.target;
            const place = end.kind === 'gone' ? null : placeOfTarget(target, open.lookup);
            return (
              <li key={`${link.role} ${targetKey(link.target)}`}>
                <span className="note-links-role">
                  <FormattedMessage id={`notes.links.role.${link.role}`} />
                </span>{' '}
                {place ? (
                  <PlaceLink place={place}>{words}</PlaceLink>
                ) : (
                  <span className="quiet">{words}</span>
                )}{' '}
                <button
                  type="button"
                  className="tool tool--small"
                  aria-label={intl.formatMessage({ id: 'notes.links.remove' }, { end: words })}
                  onClick={() => {
                    opener.current?.focus();
                    change(
                      (links) => links.filter((other) => !isSameLink(other, link)),
                      'notes.links.removed',
                    );
                  }}
                >
                  <FormattedMessage id="notes.links.remove.short" />
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <IncomingLinks links={linksTo({ kind: 'note', noteId: note.id }, notes)} numbers={ground.numbers} />
      <button
        ref={opener}
        type="button"
        className="tool tool--small note-links-opener"
        aria-expanded={isPicking}
        aria-label={intl.formatMessage({ id: 'notes.links.to.name' }, { number: number ?? 0 })}
        onClick={() => setPicking(!isPicking)}
      >
        <Link2 className="icon" aria-hidden="true" />
        <FormattedMessage id="notes.links.to" />
      </button>
      {isPicking && <LinkPicker self={note.id} ground={ground} onPick={add} onCancel={stop} />}
    </div>
  );
}

function isSameLink(a: Link, b: Link): boolean {
  return a.role === b.role && targetKey(a.target) === targetKey(b.target);
}
