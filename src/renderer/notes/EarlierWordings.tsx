import { ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { FormattedMessage, type IntlShape, useIntl } from 'react-intl';
import type { NoteVersion } from '../../shared/notes/note-step';
import { compareWordings } from '../../shared/reference/compare-words';
import { isolate } from '../../shared/language-of';
import { withoutMarks } from '../../shared/briefing/emphasis';
import type { Note, WrittenOn } from '../../shared/notes/note';
import { reasonOf } from '../../shared/reason-of';
import { ChangedWords } from './ChangedWords';
import { lectern } from '../lectern';
import { restoreWording } from '../state/note-actions';
import { sayNotDone } from '../state/say-not-done';
import { useReader } from '../state/store';
import { type Earlier, type EarlierWording, earlierWordings, type Field } from './earlier-wordings';
import './EarlierWordings.css';

/** How many are shown before the reader asks for more. */
const shownAtFirst = 20;

interface EarlierWordingsProps {
  readonly note: Note;
  /** A note in the trash is read there, and comes back as a whole or not at all. */
  readonly use?: 'restore' | 'read';
}

/**
 * "Earlier wordings (3)": every one with what changed marked, beside the one after it; and "Earlier states" where
 * something else than the words changed. Nothing for a note that had none.
 */
export function EarlierWordings({ note, use = 'restore' }: EarlierWordingsProps) {
  const intl = useIntl();
  const own = useReader((state) => state.settings.creator);
  const { earlier, failure } = useEarlier(note);
  if (failure !== null) {
    return (
      <p className="wordings-failure" role="alert">
        <FormattedMessage id="notes.wordings.failed" values={{ reason: failure }} />
      </p>
    );
  }
  const { wordings, states } = earlier;
  const restore = (rev: number, said: string): (() => void) | null =>
    use === 'read' ? null : () => void restoreWording(note, rev, said).catch(sayNotDone(intl));
  const isOwn =
    note.creator === own &&
    wordings.every(({ version, after }) => version.modifiedBy === null && after.modifiedBy === null);
  return (
    <>
      <Folded of="wordings" all={wordings}>
        {(wording) => (
          <Wording
            key={wording.version.rev}
            wording={wording}
            writerOf={({ modifiedBy }) => (isOwn ? null : (modifiedBy ?? note.creator))}
            onRestore={restore(wording.rev, intl.formatMessage({ id: 'notes.wordings.restored' }))}
          />
        )}
      </Folded>
      <Folded of="states" all={states}>
        {(state) => (
          <State
            key={state.version.rev}
            state={state}
            onRestore={
              // Where it stood is read here; another place is chosen in the text.
              isMoveAlone(state)
                ? null
                : restore(state.rev, intl.formatMessage({ id: 'notes.states.restored' }))
            }
          />
        )}
      </Folded>
    </>
  );
}

function isMoveAlone({ fields }: EarlierWording): boolean {
  return fields.every((field) => field === 'place');
}

interface FoldedProps {
  readonly of: 'wordings' | 'states';
  readonly all: readonly EarlierWording[];
  readonly children: (one: EarlierWording) => ReactNode;
}

/** A list that opens from its name, the newest first, some at a time. */
function Folded({ of, all, children }: FoldedProps) {
  const intl = useIntl();
  const [isOpen, setOpen] = useState(false);
  const [shown, setShown] = useState(shownAtFirst);
  if (all.length === 0) return null;
  const Sign = isOpen ? ChevronDown : ChevronRight;
  return (
    <section className="wordings">
      <button type="button" className="tool" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Sign className="icon" aria-hidden="true" />
        <FormattedMessage id={`notes.${of}`} values={{ count: all.length }} />
      </button>
      {isOpen && (
        <ol aria-label={intl.formatMessage({ id: `notes.${of}.list` })}>
          {all.slice(0, shown).map(children)}
        </ol>
      )}
      {isOpen && all.length > shown && (
        <button type="button" className="tool" onClick={() => setShown(shown + shownAtFirst)}>
          <FormattedMessage id="notes.wordings.more" values={{ count: all.length - shown }} />
        </button>
      )}
    </section>
  );
}

interface WordingProps {
  readonly wording: EarlierWording;
  /** Who wrote these words; null where it need not be said. */
  readonly writerOf: (version: NoteVersion) => string | null;
  /** Null where it cannot be restored. */
  readonly onRestore: (() => void) | null;
}

function Wording({ wording: { version, isFirst, after, fields }, writerOf, onRestore }: WordingProps) {
  const intl = useIntl();
  const { before: then, after: later } = compareWordings(version.body, after.body);
  const when = intl.formatDate(version.atMs, { dateStyle: 'medium', timeStyle: 'medium' });
  return (
    <li>
      <p className="wordings-head">
        <span>
          <FormattedMessage
            id={isFirst ? 'notes.wordings.create' : 'notes.wordings.change'}
            values={{ when }}
          />
          <Writer name={writerOf(version)} />
        </span>
        {onRestore && (
          <button
            type="button"
            className="tool tool--small"
            aria-label={intl.formatMessage({ id: 'notes.wordings.restore.name' }, { when })}
            onClick={onRestore}
          >
            <FormattedMessage id="notes.wordings.restore" />
          </button>
        )}
      </p>
      <dl className="wordings-pair">
        <div>
          <dt>
            <FormattedMessage id="notes.wordings.this" />
          </dt>
          <dd dir="auto">
            <ChangedWords pieces={then} changed="gone" />
            {version.body === '' && <NoWords />}
          </dd>
        </div>
        <div>
          <dt>
            <FormattedMessage id="notes.wordings.after" />
            <Writer name={writerOf(after)} />
          </dt>
          <dd dir="auto">
            <ChangedWords pieces={later} changed="new" />
            {after.body === '' && <NoWords />}
          </dd>
        </div>
      </dl>
      <Fields version={version} after={after} fields={fields} />
    </li>
  );
}

interface StateProps {
  readonly state: EarlierWording;
  readonly onRestore: (() => void) | null;
}

/** "Label: none, then Quote", and when that was. */
function State({ state: { version, after, fields }, onRestore }: StateProps) {
  const intl = useIntl();
  const when = intl.formatDate(after.atMs, { dateStyle: 'medium', timeStyle: 'medium' });
  return (
    <li>
      <div className="wordings-head">
        <div>
          <Fields version={version} after={after} fields={fields} />
          <span className="quiet">{when}</span>
        </div>
        {onRestore && (
          <button
            type="button"
            className="tool tool--small"
            aria-label={intl.formatMessage({ id: 'notes.states.restore.name' }, { when })}
            onClick={onRestore}
          >
            <FormattedMessage id="notes.states.restore" />
          </button>
        )}
      </div>
    </li>
  );
}

function Fields({ version, after, fields }: Pick<EarlierWording, 'version' | 'after' | 'fields'>) {
  const intl = useIntl();
  return fields.map((field) => (
    <p key={field}>
      <FormattedMessage
        id="notes.wordings.field"
        values={{ field, before: fieldWords(version, field, intl), after: fieldWords(after, field, intl) }}
      />
    </p>
  ));
}

function Writer({ name }: { readonly name: string | null }) {
  if (name === null) return null;
  return (
    <>
      {', '}
      <FormattedMessage id="notes.wordings.by" values={{ name: isolate(name) }} />
    </>
  );
}

function NoWords() {
  return (
    <span className="quiet">
      <FormattedMessage id="notes.wordings.no-words" />
    </span>
  );
}

function fieldWords(version: NoteVersion, field: Field, intl: IntlShape): string {
  const none = intl.formatMessage({ id: 'notes.wordings.none' });
  switch (field) {
    case 'place':
      return version.place === null ? none : placeWords(version.place, intl);
    case 'tags':
      return version.tags.length === 0 ? none : intl.formatList(version.tags, { type: 'unit' });
    case 'label':
      return version.colour === null ? none : intl.formatMessage({ id: `colour.${version.colour}` });
    case 'kind':
      return version.workflow === null
        ? intl.formatMessage({ id: `notes.kind.${version.motivation}` })
        : intl.formatMessage({ id: `notes.question.${version.workflow}` });
    case 'links':
      return intl.formatMessage({ id: 'notes.wordings.links' }, { count: version.links.length });
  }
}

/** "Sentence 4 in edition 2, “the old words”". */
function placeWords({ edition, breadcrumb, words }: WrittenOn, intl: IntlShape): string {
  return intl.formatMessage(
    { id: 'notes.states.place' },
    {
      where: edition === null ? 'outside' : 'here',
      edition: edition?.label ?? '',
      place: breadcrumb,
      has: words === null ? 'none' : 'words',
      words: isolate(withoutMarks(words ?? '')),
    },
  );
}

const nothingEarlier: Earlier = { wordings: [], states: [] };

/** What the note was earlier; asked for again whenever it changes. */
function useEarlier({ id, rev }: Note): { readonly earlier: Earlier; readonly failure: string | null } {
  const [earlier, setEarlier] = useState(nothingEarlier);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let isAsked = true;
    // A note that was never changed has one wording.
    const versions = rev > 1 ? lectern.listVersions(id) : Promise.resolve([]);
    versions.then(
      (found) => {
        if (!isAsked) return;
        setEarlier(earlierWordings(found));
        setFailure(null);
      },
      (error: unknown) => isAsked && setFailure(reasonOf(error)),
    );
    return () => {
      isAsked = false;
    };
  }, [id, rev]);
  return { earlier, failure };
}
