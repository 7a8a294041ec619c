import { splitEmphasis } from '../../shared/briefing/emphasis';

interface ArticleWordsProps {
  /** A block's whole text, which decides what is emphasis. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of the article: its words as they stand, emphasis as italics without its asterisks. */
export function ArticleWords({ text, start, end }: ArticleWordsProps) {
  return splitEmphasis(text, start, end).map((run) => {
    if (run.style === 'mark') return null;
    return run.style === 'emphasis' ? <em key={run.start}>{run.text}</em> : run.text;
  });
}
