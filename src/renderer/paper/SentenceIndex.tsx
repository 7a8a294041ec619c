import { Fragment } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Sentence } from '../../shared/briefing';
import { languageOf } from '../../shared/language-of';
import { kindLetters } from '../../shared/statement';
import { codeDocument } from '../parts/Code';
import { usePaper } from './paper-context';
import { SentenceNumber } from './References';
import { SectionHead } from './SectionHead';
import { firstWords } from './Words';
import './Tables.css';
import './SentenceIndex.css';

const columns = ['statements', 'topics', 'tensions', 'cover', 'notes'] as const;

/** Where each sentence is used: nothing in the pack rests on a sentence without standing here. */
export function SentenceIndex() {
  const { lookup } = usePaper();
  return (
    <>
      <SectionHead section="sentence-index">
        <FormattedMessage id="paper.index.note" values={{ count: lookup.sentences.size }} />
      </SectionHead>
      <table className="list-table sentence-index">
        <colgroup>
          <col className="index-number" />
          <col className="index-words" />
          {columns.map((column) => (
            <col key={column} className={`index-${column}`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              <FormattedMessage id="paper.index.sentence" />
            </th>
            {columns.map((column) => (
              <th scope="col" key={column}>
                <FormattedMessage id={`paper.index.${column}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...lookup.sentences.values()].map((sentence) => (
            <IndexRow key={sentence.id} sentence={sentence} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function IndexRow({ sentence }: { readonly sentence: Sentence }) {
  const { briefing, lookup, notes } = usePaper();
  const statements = lookup.statementsOf.get(sentence.id) ?? [];
  const topics = new Set(
    (lookup.entriesOf.get(sentence.id) ?? []).map(({ topic }) => briefing.topics.indexOf(topic) + 1),
  );
  const tensions = (lookup.tensionsOf.get(sentence.id) ?? []).map((tension) => tension.id.slice(1));
  const isIn = (lines: typeof briefing.bottomLine): boolean =>
    lines.some((line) => line.sentences.includes(sentence.id));
  const covers = [
    ...(isIn(briefing.bottomLine) ? (['paper.index.bottom-line'] as const) : []),
    ...(isIn(briefing.keyPoints) ? (['paper.index.key-points'] as const) : []),
    ...(isIn(briefing.warnings) ? (['paper.index.warnings'] as const) : []),
  ];
  const here = notes
    .filter((note) => note.sentences.includes(sentence.id))
    .flatMap((note) => note.number ?? []);
  return (
    <tr>
      <th scope="row" className="index-number">
        <SentenceNumber sentence={sentence.id} />
      </th>
      <td className="index-words" {...languageOf(briefing)}>
        {firstWords(sentence.text, 23)}
      </td>
      <td>
        {statements.map((statement, index) => (
          <Fragment key={statement.id}>
            {index > 0 && ', '}
            <b>{kindLetters[statement.kind]}</b>
            {codeDocument(statement)}
          </Fragment>
        ))}
      </td>
      <td>{[...topics].toSorted((a, b) => a - b).join(', ')}</td>
      <td>{tensions.join(', ')}</td>
      <td>
        {covers.map((id, index) => (
          <Fragment key={id}>
            {index > 0 && ', '}
            <FormattedMessage id={id} />
          </Fragment>
        ))}
      </td>
      <td>{here.join(', ')}</td>
    </tr>
  );
}
