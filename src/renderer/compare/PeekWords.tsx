import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { isolate, languageOf } from '../../shared/language-of';
import { Rest } from '../parts/Rest';
import { SentenceRef } from '../parts/SentenceRef';
import type { OpenBriefing } from '../state/open-briefing';
import { type CellSubject, type InferredFrom, inferredFrom } from './cell-subject';
import { PaintedSentence } from './PaintedSentence';
import type { Line } from './rows';

interface PeekWordsProps {
  readonly open: OpenBriefing;
  readonly subject: CellSubject;
}

/** The article's sentence for a line, the words of whoever asks for a gap. The chosen cell is described by it. */
export function PeekWords({ open, subject }: PeekWordsProps) {
  const intl = useIntl();
  const language = languageOf(open.briefing);
  switch (subject.kind) {
    case 'line':
      return <LineWords open={open} line={subject.line} />;
    case 'gap': {
      const { gap } = subject;
      const by = open.lookup.gaps.find((each) => each.gap.id === gap.id)?.by ?? 'editor';
      const its = by === 'editor' ? language : {};
      return (
        <p className="peek-words peek-words--ours" id="compare-peek-words" data-silent="">
          <Rest /> {/* The program's question says itself what is not said. */}
          {by === 'editor' && (
            <>
              <FormattedMessage
                id="compare.peek.gap"
                values={{ subject: <span {...its}>{gap.subject}</span> }}
              />{' '}
            </>
          )}
          <span {...its}>{gap.question}</span>{' '}
          <span className="peek-small">
            <FormattedMessage
              id="compare.peek.nearest"
              values={{
                by,
                count: gap.nearest.length,
                list: intl.formatList<ReactNode>(
                  gap.nearest.map((sentence) => <SentenceRef key={sentence} sentence={sentence} />),
                  { type: 'unit', style: 'short' },
                ),
              }}
            />
          </span>
        </p>
      );
    }
    case 'topic':
      return (
        <p className="peek-words peek-words--ours" id="compare-peek-words">
          <FormattedMessage id="compare.peek.said" />
        </p>
      );
  }
}

function LineWords({ open, line }: { readonly open: OpenBriefing; readonly line: Line }) {
  const { statement } = line;
  const from = inferredFrom(statement, open.briefing);
  return (
    <p className="peek-words" id="compare-peek-words">
      <PaintedSentence open={open} sentence={statement.sentence} lines={[line]} />
      {from && (
        <span className="peek-small">
          {' '}
          <FormattedMessage id={`compare.peek.inferred.${from.kind}`} values={isolated(from)} />
        </span>
      )}
    </p>
  );
}

function isolated(from: InferredFrom): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(from).map(([name, words]) => [name, isolate(words)]));
}
