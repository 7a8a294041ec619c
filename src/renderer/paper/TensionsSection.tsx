import { notesOn } from '../../shared/pack/pack-notes';
import { FormattedMessage } from 'react-intl';
import type { Tension } from '../../shared/briefing/briefing';
import { languageOf } from '../../shared/language-of';
import { usePaper } from './paper-context';
import { NoteNumbers, SentenceNumber, UsedSentences } from './References';
import { SectionHead } from './SectionHead';
import { EditorsWords, Words } from './Words';
import './TensionsSection.css';

/** Sentences that pull against each other, facing each other, with a question and room to answer it. */
export function TensionsSection() {
  const { briefing } = usePaper();
  return (
    <>
      <SectionHead section="tensions">
        <FormattedMessage id="paper.tensions.note" />
        <UsedSentences sentences={briefing.tensions.flatMap((tension) => tension.sentences)} />
      </SectionHead>
      {briefing.tensions.length === 0 && (
        <p className="section-none">
          <FormattedMessage id="paper.tensions.none" />
        </p>
      )}
      {briefing.tensions.map((tension) => (
        <TensionCard key={tension.id} tension={tension} />
      ))}
    </>
  );
}

/** Ruled lines for an answer by hand. */
const answerLines = 2;

function TensionCard({ tension }: { readonly tension: Tension }) {
  const { briefing, notes } = usePaper();
  const here = notesOn(notes, { kind: 'tension', tensionId: tension.id });
  return (
    <article className="tension" id={tension.id}>
      <header className="tension-head">
        <h3>
          <small>
            <FormattedMessage id="paper.tension" values={{ number: tension.id.slice(1) }} />
          </small>{' '}
          <EditorsWords>{tension.title}</EditorsWords>
        </h3>
        <NoteNumbers notes={here} />
        <span className="tension-type">
          <FormattedMessage id={`tension.${tension.type}`} />
        </span>
      </header>
      <div className="tension-facing" data-count={tension.facing.length}>
        {tension.facing.map(({ sentence, quote }) => (
          <p key={`${sentence} ${quote.start}`}>
            <SentenceNumber sentence={sentence} /> <Words text={quote.exact} />
          </p>
        ))}
      </div>
      <p className="tension-words">
        <span {...languageOf(briefing)}>{tension.why}</span>{' '}
        <b>
          <FormattedMessage id="paper.ask" />
        </b>{' '}
        <EditorsWords>{tension.question}</EditorsWords>
      </p>
      {Array.from({ length: answerLines }, (_, line) => (
        <div key={line} className="answer-line" />
      ))}
    </article>
  );
}
