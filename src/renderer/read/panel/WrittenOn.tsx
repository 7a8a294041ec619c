import type { Lookup } from '../../../shared/briefing/lookup';
import type { Target } from '../../../shared/notes/note';
import { useBriefingLanguage } from '../../parts/briefing-language';
import { quoteOf } from '../target-quote';

interface WrittenOnProps {
  readonly target: Target;
  readonly lookup: Lookup;
}

/** The words that the note being written is on, above its field; nothing for the article as a whole. */
export function WrittenOn({ target, lookup }: WrittenOnProps) {
  const language = useBriefingLanguage();
  const quote = quoteOf(target, lookup);
  return quote === null ? null : (
    <blockquote className="note-on" {...language}>
      {quote}
    </blockquote>
  );
}
