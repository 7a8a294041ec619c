import { Fragment, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Sentence } from '../../shared/briefing/briefing';
import { languageOf } from '../../shared/language-of';
import { firstWords } from '../../shared/reference/first-words';
import { kindLetters } from '../../shared/briefing/statement';
import { lineLists, type Trace, traceSentence } from '../../shared/reference/traces';
import { codeDocument } from '../../shared/briefing/statement-code';
import { OurWords } from './OurWords';
import { usePaper } from './paper-context';
import { NumberSpans, SentenceNumber } from './References';
import { SectionHead } from './SectionHead';
import './Tables.css';
import './SentenceIndex.css';

const columns = ['statements', 'topics', 'gaps', 'tensions', 'elsewhere', 'notes'] as const;

/** Where each sentence is used: nothing in the pack rests on a sentence without standing here. */
export function SentenceIndex() {
  const { lookup, notes } = usePaper();
  const numbersOn = new Map<string, number[]>();
  for (const { sentences, number } of notes) {
    if (number === null) continue;
    for (const id of sentences) {
      const known = numbersOn.get(id);
      if (known) known.push(number);
      else numbersOn.set(id, [number]);
    }
  }
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
            <IndexRow key={sentence.id} sentence={sentence} notes={numbersOn.get(sentence.id) ?? []} />
          ))}
        </tbody>
      </table>
    </>
  );
}

/** How many characters of a sentence stand in its row: two short lines, as high as most of the rest. */
const wordsLength = 23;

interface IndexRowProps {
  readonly sentence: Sentence;
  /** The numbers of the notes on it. */
  readonly notes: readonly number[];
}

function IndexRow({ sentence, notes }: IndexRowProps) {
  const { briefing, lookup } = usePaper();
  const trace = traceSentence(sentence.id, briefing, lookup);
  const topics = new Set(trace.cells.map(({ topic }) => briefing.topics.indexOf(topic) + 1));
  return (
    <tr>
      <th scope="row" className="index-number">
        <SentenceNumber sentence={sentence.id} />
      </th>
      <td className="index-words" {...languageOf(briefing)}>
        {firstWords(sentence.text, wordsLength).replace(/ …$/u, '\u00A0…')}
      </td>
      <td>
        {trace.statements.map((statement, index) => (
          <Fragment key={statement.id}>
            {index > 0 && ', '}
            <b>{kindLetters[statement.kind]}</b>
            {codeDocument(statement)}
          </Fragment>
        ))}
      </td>
      <td>{[...topics].join(', ')}</td>
      <td>{trace.gaps.map(({ number }) => number).join(', ')}</td>
      <td>{trace.tensions.map((tension) => tension.id.slice(1)).join(', ')}</td>
      <td>
        <OurWords>
          <Elsewhere trace={trace} />
        </OurWords>
      </td>
      <td>
        <NumberSpans numbers={notes} />
      </td>
    </tr>
  );
}

/** The editor's lines and lists that name it: each list once. */
function Elsewhere({ trace }: { readonly trace: Trace }) {
  const items: readonly ReactNode[] = [
    ...lineLists
      .filter((list) => trace.lines.some((line) => line.list === list))
      .map((list) => <FormattedMessage key={list} id={`paper.index.${list}`} />),
    ...(trace.assumptions.length > 0
      ? [
          <FormattedMessage
            key="assumptions"
            id="paper.index.assumptions"
            values={{ numbers: trace.assumptions.map(({ number }) => number).join(', ') }}
          />,
        ]
      : []),
    ...(trace.terms.length > 0 ? [<FormattedMessage key="terms" id="paper.index.terms" />] : []),
    ...(trace.documents.length > 0
      ? [
          <FormattedMessage
            key="documents"
            id="paper.index.documents"
            values={{ codes: trace.documents.map(({ id }) => id.replace('doc', 'D')).join(', ') }}
          />,
        ]
      : []),
  ];
  return items.map((item, index) => (
    <Fragment key={index}>
      {index > 0 && '; '}
      {item}
    </Fragment>
  ));
}
