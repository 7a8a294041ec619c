/** Numbers that stand for something in the pack: sentences, notes and pages. On paper they are figures; in the file, links. */
import { Fragment, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { PackNote } from '../../shared/pack/pack-notes';
import { spansOf } from '../../shared/briefing/sentence-spans';
import { usePageNumbers, usePaper } from './paper-context';
import { gapNumbers } from '../../shared/gaps/gap-numbers';
import './References.css';

interface SentenceNumberProps {
  readonly sentence: string;
}

/** A sentence's number: a link to it where the annotated text is in the pack. */
export function SentenceNumber({ sentence }: SentenceNumberProps) {
  const { sections } = usePaper();
  const number = sentence.slice(1);
  return sections.includes('annotated-text') ? (
    <a className="sentence-ref" href={`#${sentence}`}>
      {number}
    </a>
  ) : (
    <span className="sentence-ref">{number}</span>
  );
}

interface SentenceNumbersProps {
  readonly sentences: readonly string[];
}

/** Sentence numbers with neighbours drawn together: "4 to 7, 11". */
export function SentenceNumbers({ sentences }: SentenceNumbersProps) {
  const numbers = sentences.map((id) => Number(id.slice(1)));
  return spansOf(numbers).map(({ first, last }, index) => (
    <Fragment key={first}>
      {index > 0 && ', '}
      {first === last ? (
        <SentenceNumber sentence={`S${first}`} />
      ) : (
        <span className="sentence-range">
          <FormattedMessage
            id="paper.range"
            values={{
              first: <SentenceNumber sentence={`S${first}`} />,
              last: <SentenceNumber sentence={`S${last}`} />,
            }}
          />
        </span>
      )}
    </Fragment>
  ));
}

/** The same as words of their own, led by a space: "Sentences 4 to 7, 11." Nothing where there are none. */
export function UsedSentences({ sentences }: SentenceNumbersProps) {
  if (sentences.length === 0) return null;
  const values = {
    count: new Set(sentences).size,
    sentences: <SentenceNumbers key="sentences" sentences={sentences} />,
  };
  return (
    <>
      {' '}
      <FormattedMessage id="paper.uses" values={values} />
    </>
  );
}

/** The numbers, raised after the words that rest on them. Nothing where there are none. */
export function Cite({ sentences }: SentenceNumbersProps) {
  return sentences.length === 0 ? null : (
    <span className="cite">
      <SentenceNumbers sentences={sentences} />
    </span>
  );
}

/** Raised after words that say a silence: the numbers of the gaps that they rest on. Nothing where there are none. */
export function CiteGaps({ gaps, isFirst }: CiteGapsProps) {
  const { lookup } = usePaper();
  const numbers = gapNumbers(gaps, lookup);
  return numbers === '' ? null : (
    <span className="cite cite--gaps">
      {!isFirst && ', '}
      <FormattedMessage id="paper.cite-gaps" values={{ count: gaps.length, numbers }} />
    </span>
  );
}

interface CiteGapsProps {
  readonly gaps: readonly string[];
  /** No sentences are cited before them. */
  readonly isFirst: boolean;
}

interface PageNumberProps {
  /** The element whose page is meant. */
  readonly target: string;
}

/**
 * The page an element is on. It takes two figures' room before the number is known, so that seldom anything moves when it
 * comes, and then no more than it needs: no hole stands before it or after it.
 */
export function PageNumber({ target }: PageNumberProps) {
  const pages = usePageNumbers();
  return (
    <a className="page-number" href={`#${target}`}>
      {pages[target] ?? ''}
    </a>
  );
}

interface NoteNumbersProps {
  readonly notes: readonly PackNote[];
}

/** Raised numbers of notes, neighbours drawn together; each a link to its note where they are listed. Nothing where there are none. */
export function NoteNumbers({ notes }: NoteNumbersProps) {
  const { sections } = usePaper();
  const numbers = notes.flatMap(({ number }) => number ?? []);
  if (numbers.length === 0) return null;
  return (
    <span className="note-number">
      <NumberSpans numbers={numbers} isLinked={sections.includes('notes')} />
    </span>
  );
}

interface NumberSpansProps {
  readonly numbers: readonly number[];
  readonly isLinked?: boolean;
}

/** Numbers of notes, neighbours drawn together: a sentence can have hundreds. Linked, what is drawn leads to its note. */
export function NumberSpans({ numbers, isLinked = false }: NumberSpansProps) {
  const draw = (number: number): ReactNode =>
    isLinked ? <a href={`#${noteId(number)}`}>{number}</a> : number;
  return spansOf(numbers).map(({ first, last }, index) => (
    <Fragment key={first}>
      {index > 0 && ', '}
      {first === last ? (
        draw(first)
      ) : (
        <FormattedMessage id="paper.range" values={{ first: draw(first), last: draw(last) }} />
      )}
    </Fragment>
  ));
}

/** The id under which a numbered note is listed. */
export function noteId(number: number): string {
  return `note-${number}`;
}
