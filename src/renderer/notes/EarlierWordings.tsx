import { ChevronDown, ChevronRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { FormattedMessage, type IntlShape, useIntl } from 'react-intl';
import type { NoteVersion } from '../../shared/note-step';
import { compareWordings } from '../../shared/compare-words';
import type { Note } from '../../shared/note';
import { reasonOf } from '../../shared/reason-of';
import { lectern } from '../lectern';
import { restoreWording } from '../state/note-actions';
import { sayNotDone } from '../state/say-not-done';
import { type EarlierWording, earlierWordings, type Field } from './earlier-wordings';
import './EarlierWordings.css';

/** How many are shown before the reader asks for more. */
const shownAtFirst = 20;

/** "Earlier wordings (3)": every one with what changed marked, beside the one after it. Nothing for a note that had none. */
export function EarlierWordings({ note }: { readonly note: Note }) {
  const intl = useIntl();
  const [isOpen, setOpen] = useState(false);
  const [shown, setShown] = useState(shownAtFirst);
  const { wordings, failure } = useWordings(note);
  if (failure !== null) {
    return (
      <p className="wordings-failure" role="alert">
        <FormattedMessage id="notes.wordings.failed" values={{ reason: failure }} />
      </p>
    );
  }
  if (wordings.length === 0) return null;
  const Sign = isOpen ? ChevronDown : ChevronRight;
  return (
    <section className="wordings">
      <button type="button" className="tool" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Sign className="icon" aria-hidden="true" />
        <FormattedMessage id="notes.wordings" values={{ count: wordings.length }} />
      </button>
      {isOpen && (
        <ol aria-label={intl.formatMessage({ id: 'notes.wordings.list' })}>
          {wordings.slice(0, shown).map((wording) => (
            <Wording key={wording.version.rev} wording={wording} note={note} />
          ))}
        </ol>
      )}
      {isOpen && wordings.length > shown && (
        <button type="button" className="tool" onClick={() => setShown(shown + shownAtFirst)}>
          <FormattedMessage id="notes.wordings.more" values={{ count: wordings.length - shown }} />
        </button>
      )}
    </section>
  );
}

function Wording({ wording, note }: { readonly wording: EarlierWording; readonly note: Note }) {
  const intl = useIntl();
  const { version, after, fields } = wording;
  const { before: then, after: later } = compareWordings(version.body, after.body);
  const when = intl.formatDate(version.atMs, { dateStyle: 'medium', timeStyle: 'medium' });
  const restore = (): void => {
    void restoreWording(note, version.rev, 'notes.wordings.restored').catch(sayNotDone(intl));
  };
  return (
    <li>
      <p className="wordings-head">
        <FormattedMessage id={`notes.wordings.${version.action}`} values={{ when }} />
        <button
          type="button"
          className="tool tool--small"
          aria-label={intl.formatMessage({ id: 'notes.wordings.restore.name' }, { when })}
          onClick={restore}
        >
          <FormattedMessage id="notes.wordings.restore" />
        </button>
      </p>
      <dl className="wordings-pair">
        <div>
          <dt>
            <FormattedMessage id="notes.wordings.this" />
          </dt>
          <dd dir="auto">
            {then.map(({ text, isChanged }, index) =>
              isChanged ? <del key={index}>{text}</del> : <span key={index}>{text}</span>,
            )}
            {version.body === '' && <NoWords />}
          </dd>
        </div>
        {version.body !== after.body && (
          <div>
            <dt>
              <FormattedMessage id="notes.wordings.after" />
            </dt>
            <dd dir="auto">
              {later.map(({ text, isChanged }, index) =>
                isChanged ? <ins key={index}>{text}</ins> : <span key={index}>{text}</span>,
              )}
              {after.body === '' && <NoWords />}
            </dd>
          </div>
        )}
      </dl>
      {fields.map((field) => (
        <p key={field} className="quiet">
          <FormattedMessage
            id="notes.wordings.field"
            values={{
              field,
              before: fieldWords(version, field, intl),
              after: fieldWords(after, field, intl),
            }}
          />
        </p>
      ))}
    </li>
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

/** The earlier wordings of the note as it is; asked for again whenever it changes. */
function useWordings({ id, rev }: Note): {
  readonly wordings: readonly EarlierWording[];
  readonly failure: string | null;
} {
  const [wordings, setWordings] = useState<readonly EarlierWording[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let isAsked = true;
    // A note that was never changed has one wording.
    const versions = rev > 1 ? lectern.listVersions(id) : Promise.resolve([]);
    versions.then(
      (found) => {
        if (!isAsked) return;
        setWordings(earlierWordings(found));
        setFailure(null);
      },
      (error: unknown) => isAsked && setFailure(reasonOf(error)),
    );
    return () => {
      isAsked = false;
    };
  }, [id, rev]);
  return { wordings, failure };
}
