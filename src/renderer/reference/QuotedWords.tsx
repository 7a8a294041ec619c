import type { ReactNode } from 'react';
import { type Run, splitEmphasis } from '../../shared/briefing/emphasis';
import { kindFamilies, type Quote, type Statement } from '../../shared/briefing/statement';
import type { OpenBriefing } from '../state/open-briefing';
import '../parts/doubt-line.css';
import './QuotedWords.css';

interface QuotedWordsProps {
  readonly open: OpenBriefing;
  readonly sentence: string;
  readonly quote: Quote;
  /** Whose certainty is drawn under the words; none is where it is left out. */
  readonly statement?: Statement;
}

/** Words of the article as they stand in it: in its language and direction, emphasis as italics. */
export function QuotedWords({ open, sentence, quote, statement }: QuotedWordsProps) {
  const { briefing, lookup } = open;
  const block = lookup.blocks.get(lookup.sentences.get(sentence)?.blockId ?? '');
  // The whole block decides what is emphasis.
  const runs = block ? splitEmphasis(block.text, quote.start, quote.end) : splitEmphasis(quote.exact);
  return (
    <span
      className="words quoted-words doubt-line"
      lang={briefing.language}
      dir={briefing.direction}
      data-certainty={statement?.certainty}
      data-family={statement && kindFamilies[statement.kind]}
    >
      {shown(runs)}
    </span>
  );
}

interface LooseWordsProps {
  readonly open: OpenBriefing;
  readonly text: string;
}

/** Words of the article of which only the text is kept, not the place. */
export function LooseWords({ open: { briefing }, text }: LooseWordsProps) {
  return (
    <span className="words quoted-words" lang={briefing.language} dir={briefing.direction}>
      {shown(splitEmphasis(text))}
    </span>
  );
}

/** Emphasis as italics, without its asterisks. */
function shown(runs: readonly Run[]): ReactNode {
  return runs.map((run) => {
    if (run.style === 'mark') return null;
    return run.style === 'emphasis' ? <em key={run.start}>{run.text}</em> : run.text;
  });
}
