import { Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Briefing } from '../../shared/briefing/briefing';
import { languageOf } from '../../shared/language-of';
import type { Lookup } from '../../shared/briefing/lookup';
import { CommandKey } from '../parts/CommandKey';
import { SentenceRef } from '../parts/SentenceRef';
import { chooseNoteFile } from '../state/note-import';
import { goToTrash } from './go-to-trash';
import { LostGrades } from './LostGrades';
import { MarkedText } from './MarkedText';
import './EmptyNotes.css';
import { useArriving } from './use-arriving';

interface EmptyNotesProps {
  readonly briefing: Briefing;
  readonly lookup: Lookup;
  /** How many notes lie in the trash. */
  readonly trashed: number;
}

/** No notes yet, or all deleted: one statement, words of this article as they look when selected, and the keys that write. */
export function EmptyNotes({ briefing, lookup, trashed }: EmptyNotesProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useArriving(() => heading.current?.focus());
  const example = exampleOf(briefing);
  const sentence = example && lookup.sentences.get(example.sentence);
  const block = sentence && lookup.blocks.get(sentence.blockId);
  return (
    <div className="empty-notes">
      <div>
        <h1 ref={heading} tabIndex={-1}>
          <FormattedMessage id={trashed > 0 ? 'notes.empty.deleted' : 'notes.empty'} />
        </h1>
        <p>
          <FormattedMessage id="notes.empty.how" />
        </p>
        {example && block && (
          <div className="empty-notes-example">
            <SentenceRef sentence={sentence.id} />
            <p {...languageOf(briefing)}>
              <MarkedText
                text={block.text}
                start={sentence.start}
                end={sentence.end}
                mark={{ ...example.quote, colour: null }}
              />
            </p>
          </div>
        )}
        <dl className="empty-notes-keys">
          {(['new-note', 'highlight', 'bookmark'] as const).map((command) => (
            <div key={command}>
              <dt>
                <CommandKey command={command} />
              </dt>
              <dd>
                <FormattedMessage id={`notes.empty.${command}`} />
              </dd>
            </div>
          ))}
        </dl>
        <p className="empty-notes-import">
          <FormattedMessage id="import.empty" />
          <button type="button" className="button" onClick={() => void chooseNoteFile()}>
            <FormattedMessage id="command.import-notes" />
          </button>
        </p>
        {trashed > 0 && (
          <button type="button" className="button empty-notes-trash" onClick={goToTrash}>
            <Trash2 className="icon" aria-hidden="true" />
            <FormattedMessage id="trash.open" values={{ count: trashed }} />
          </button>
        )}
        <LostGrades statements={briefing.statements} />
      </div>
    </div>
  );
}

/** Words that one would mark first: the first ones that others in the article contradict, else any statement's. */
function exampleOf({ statements, tensions }: Briefing) {
  const contradicted = statements.flatMap(({ links }) => links).find(({ rel }) => rel === 'contradicts')?.to;
  const statement = statements.find(({ id }) => id === contradicted) ?? statements[0] ?? null;
  const facing = tensions
    .filter(({ type }) => type === 'contradiction')
    .flatMap((tension) => tension.facing)
    .find(({ sentence }) => sentence === statement?.sentence);
  return facing ?? statement;
}
