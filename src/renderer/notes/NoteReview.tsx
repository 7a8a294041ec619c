import { FormattedMessage, useIntl } from 'react-intl';
import type { Anchor, Suggestion } from '../../shared/anchoring/anchor';
import { withoutMarks } from '../../shared/briefing/emphasis';
import { authorNotGiven } from '../../shared/notes/creator';
import { isolate } from '../../shared/language-of';
import type { Note, Target } from '../../shared/notes/note';
import { isFromOutside } from '../../shared/note-import/placeless';
import { useBriefingLanguage } from '../parts/briefing-language';
import { compareWordings } from '../../shared/reference/compare-words';
import { ChangedWords } from './ChangedWords';
import type { NotePlace } from './note-place';
import type { NoteWords } from './note-words';
import { useReader } from '../state/store';
import './NoteReview.css';
import { shownWords } from '../../shared/notes/shown-passage';

/** What can be done with a note that does not stand exactly where it was put. */
export interface ReviewDeeds {
  readonly onAccept: (note: Note, target: Target) => void;
  readonly onPutElsewhere: (note: Note) => void;
  readonly onKeep: (note: Note) => void;
}

interface NoteReviewProps {
  readonly note: Note;
  readonly number: number | undefined;
  readonly anchor: Anchor;
  readonly edition: string;
  readonly words: NoteWords;
  readonly placeOfTarget: (target: Target) => NotePlace;
  readonly deeds: ReviewDeeds;
}

/** What became of the note's place: what it was put on, what stands there now or elsewhere, and what to do with it. */
export function NoteReview({ note, number, anchor, edition, ...rest }: NoteReviewProps) {
  const { words, placeOfTarget, deeds } = rest;
  const intl = useIntl();
  const own = useReader((state) => state.settings.creator);
  const { target, suggestions } = anchor;
  const offered: readonly Suggestion[] = target ? [{ target, score: anchor.score }] : suggestions;
  const name = { number: number ?? 0 };
  const { writtenOn } = note;
  const old = oldWords(note, anchor);
  const onlyNew = offered[0] && offered.length === 1 ? newWords(offered[0].target, anchor) : null;
  const whose = {
    whose: note.creator === own ? 'own' : note.creator === authorNotGiven ? 'none' : 'other',
    creator: isolate(note.creator),
  };
  return (
    <div
      className="note-review"
      data-lost={target ? undefined : true}
      role="group"
      aria-label={intl.formatMessage({ id: 'notes.review.of' }, name)}
    >
      <p className="note-review-status">
        <FormattedMessage
          id={anchor.status === 'moved' ? 'notes.review.moved.status' : `notes.review.${anchor.status}`}
          values={{ count: suggestions.length }}
        />
      </p>
      <dl className="note-review-words">
        {writtenOn && (
          <div>
            <dt>
              <FormattedMessage
                id="notes.review.then"
                values={{
                  ...whose,
                  edition: writtenOn.edition?.label ?? '',
                  where: writtenOn.edition === null ? 'outside' : 'here',
                }}
              />
            </dt>
            <dd dir="auto">
              {writtenOn.words === null ? writtenOn.breadcrumb : withoutMarks(writtenOn.words)}
            </dd>
          </div>
        )}
        <div>
          <dt>
            {writtenOn ? (
              <FormattedMessage
                id="notes.review.accepted"
                values={{ edition: note.edition.label, whose: note.creator === own ? 'own' : 'other' }}
              />
            ) : (
              <FormattedMessage
                id="notes.review.then"
                values={{
                  ...whose,
                  edition: note.edition.label,
                  where: isFromOutside(note) ? 'outside' : 'here',
                }}
              />
            )}
          </dt>
          <dd dir="auto">
            {onlyNew === null || old === null ? (
              (old ?? note.breadcrumb)
            ) : (
              <ChangedWords pieces={compareWordings(old, onlyNew).before} changed="gone" />
            )}
          </dd>
        </div>
        {offered.length === 0 && (
          <div>
            <dt>
              <FormattedMessage id="notes.review.now" values={{ edition }} />
            </dt>
            <dd className="quiet">
              <FormattedMessage id="notes.review.nothing" />
            </dd>
          </div>
        )}
        {offered.map((offer, index) => (
          <div key={JSON.stringify(offer.target)}>
            <dt>
              <FormattedMessage
                id={target ? 'notes.review.now' : 'notes.review.maybe'}
                values={{ edition, places: offered.length, place: index + 1 }}
              />
              {', '}
              <span>{words.on(offer.target, placeOfTarget(offer.target))}</span>
            </dt>
            <dd>
              <NewWords target={offer.target} anchor={anchor} place={placeOfTarget(offer.target)} old={old} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="note-review-deeds">
        {offered.map((offer, index) => {
          const id = target ? 'notes.review.accept' : 'notes.review.put-here';
          const places = { places: offered.length, place: index + 1 };
          return (
            <button
              key={JSON.stringify(offer.target)}
              type="button"
              className="button note-review-accept"
              aria-label={intl.formatMessage({ id: `${id}.name` }, { ...name, ...places })}
              onClick={() => deeds.onAccept(note, offer.target)}
            >
              <FormattedMessage id={id} values={places} />
            </button>
          );
        })}
        <button
          type="button"
          className="tool"
          aria-label={intl.formatMessage({ id: 'notes.review.elsewhere.name' }, name)}
          onClick={() => deeds.onPutElsewhere(note)}
        >
          <FormattedMessage id="notes.review.elsewhere" />
        </button>
        <button
          type="button"
          className="tool"
          aria-label={intl.formatMessage({ id: 'notes.review.keep.name' }, name)}
          onClick={() => deeds.onKeep(note)}
        >
          <FormattedMessage id="notes.review.keep" />
        </button>
      </p>
    </div>
  );
}

/** The words it was put on; what it said, for what has words of the editors. */
function oldWords(note: Note, anchor: Anchor): string | null {
  const { target } = note;
  if (anchor.words && target.kind === 'passage' && target.passage.exact === anchor.words.old)
    return shownWords(target.passage);
  if (anchor.words) return withoutMarks(anchor.words.old);
  return note.value?.text ?? null;
}

/** The words that stand there now, where they are to be compared; null where its place says more than they. */
function newWords(target: Target, anchor: Anchor): string | null {
  if (target.kind === 'passage') return shownWords(target.passage);
  return anchor.target ? (anchor.words?.new ?? null) : null;
}

interface NewWordsProps {
  readonly target: Target;
  readonly anchor: Anchor;
  readonly place: NotePlace;
  /** The words before; null where there were none. */
  readonly old: string | null;
}

function NewWords({ target, anchor, place, old }: NewWordsProps) {
  const language = useBriefingLanguage();
  const words = newWords(target, anchor);
  if (words !== null)
    return (
      <span {...(target.kind === 'passage' ? language : { dir: 'auto' })}>
        {old === null ? words : <ChangedWords pieces={compareWordings(old, words).after} changed="new" />}
      </span>
    );
  return place.line.kind === 'words' ? (
    <span {...language}>
      {place.line.before}
      {place.line.marked}
      {place.line.after}
    </span>
  ) : null;
}
