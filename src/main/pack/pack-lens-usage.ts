/** How `lectern pack --lens` says through which lens the pack prints: values of its facets. */
import { InvalidArgumentError } from 'commander';
import { clearLens, type Facet, facets, type Lens } from '../../shared/briefing/lens';
import { DocumentIdSchema } from '../../shared/briefing/statement';
import { completeValue, usualVocabulary } from '../../shared/search/query/vocabulary';
import { say } from '../say';

/** One `--lens` more: what it asks is added to what those before it said. */
export function readPackLens(typed: string, before: Lens | undefined): Lens {
  const parts = typed.trim().split(nextPart);
  return parts.reduce(withPart, before ?? clearLens);
}

/** A comma before another facet; others part values of the same one, but in the article's own terms for a source. */
const nextPart = new RegExp(`,\\s*(?=(?:${facets.join('|')}):)`, 'iu');

function withPart(lens: Lens, part: string): Lens {
  const at = part.indexOf(':');
  const name = part.slice(0, Math.max(at, 0)).trim().toLowerCase();
  const facet = facets.find((each) => each === name);
  if (!facet) throw new InvalidArgumentError(say('pack.command.no-lens', { facets: facets.join(', ') }));
  const words = part.slice(at + 1).trim();
  const values =
    facet === 'label' ? [readLabel(words)] : words.split(',').map((each) => readValue(facet, each));
  // Each value is one of its own facet: `readValue` takes no other.
  return { ...lens, [facet]: [...new Set<string>([...lens[facet], ...values])] };
}

function readLabel(words: string): string {
  if (words === '') throw new InvalidArgumentError(say('pack.command.no-label'));
  return words;
}

function readValue(facet: Exclude<Facet, 'label'>, typed: string): string {
  const known = facet === 'named' ? [nobody] : usualVocabulary[facet];
  const [value, other] = completeValue(known, typed);
  if (value !== undefined && other === undefined) return value;
  const values = (known ?? []).map((each) =>
    DocumentIdSchema.safeParse(each.value).success ? `D${each.shown}` : each.value,
  );
  throw new InvalidArgumentError(
    say('pack.command.no-lens-value', { facet, value: typed.trim(), values: values.join(', ') }),
  );
}

const nobody = { value: 'nobody', shown: 'nobody', names: ['nobody'] };
