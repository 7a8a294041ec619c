import { withoutMarks } from '../../shared/briefing/emphasis';
import type { Lookup } from '../../shared/briefing/lookup';
import type { Target } from '../../shared/notes/note';
import { oncePer } from '../../shared/once-per';
import { shownWords } from '../../shared/notes/shown-passage';

/** The words that a target is on, as they are shown; null for what is no words of the article. */
export function quoteOf(target: Target, lookup: Lookup): string | null {
  switch (target.kind) {
    case 'passage':
      return shownWords(target.passage, lookup.blocks);
    case 'statement': {
      const statement = lookup.statements.get(target.statementId);
      return statement ? withoutMarks(statement.quote.exact) : null;
    }
    case 'block': {
      const block = lookup.blocks.get(target.blockId);
      return block ? withoutMarks(block.text) : null;
    }
    case 'tension':
      return tensionTitle(target.tensionId, lookup);
    case 'article':
    case 'topic':
    case 'cell':
    case 'note':
      return null;
  }
}

/** The quote of a note on a part of its sentence; null where the note is on the whole of it and needs none. */
export function partQuoteOf(target: Target, lookup: Lookup): string | null {
  if (target.kind !== 'passage' && target.kind !== 'statement') return null;
  const quote = quoteOf(target, lookup);
  return quote !== null && wholeTexts(lookup).has(quote) ? null : quote;
}

/** The texts of the sentences as they are shown, read once for a lookup. */
const wholeTexts = oncePer(
  (lookup: Lookup): ReadonlySet<string> =>
    new Set([...lookup.sentences.values()].map(({ text }) => withoutMarks(text))),
);

function tensionTitle(id: string, lookup: Lookup): string | null {
  for (const tensions of lookup.tensionsOf.values()) {
    const found = tensions.find((tension) => tension.id === id);
    if (found) return found.title;
  }
  return null;
}
