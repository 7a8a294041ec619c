/** Where on the pages of a pack a note's words stand, as its editor says it. */
import type { Lookup } from '../briefing/lookup';
import { targetOfGap } from '../gaps/gap-target';
import { type Note, targetKey } from '../notes/note';
import { packGaps, type PackRequest } from './pack';
import { besideText, type PackNote } from './pack-notes';

/** How long a note may be to stand in the margin, in characters: about ten of its lines. */
export const marginLength = 240;

export type PackSpot =
  /** In the margin, or below the sentence where it is too long for that and listed nowhere. */
  | { readonly kind: 'beside' | 'below'; readonly sentence: string }
  | { readonly kind: 'gap'; readonly number: string }
  | { readonly kind: 'listed' }
  /** The pack as it is set has no section in which it would stand. */
  | { readonly kind: 'nowhere' };

/** Where the note's words stand in a pack that includes it; `answers` are its replies, which go below with it. */
export function packSpot(
  { note, sentences, isLost }: PackNote,
  answers: readonly Note[],
  request: Pick<PackRequest, 'sections' | 'notesPlace' | 'gaps'>,
  lookup: Lookup,
): PackSpot {
  const { sections, notesPlace } = request;
  const isListed = sections.includes('notes');
  const [sentence] = sentences;
  if (notesPlace === 'beside' && !isLost) {
    const stands = sections.includes('annotated-text') && besideText.has(note.target.kind);
    if (stands && sentence !== undefined) {
      const length = [note, ...(isListed ? [] : answers)].reduce((sum, { body }) => sum + body.length, 0);
      if (length <= marginLength) return { kind: 'beside', sentence };
      if (!isListed) return { kind: 'below', sentence };
    }
    const gap = isListed || !sections.includes('gaps') ? undefined : gapUnder(note, request, lookup);
    if (gap) return { kind: 'gap', number: gap.number };
  }
  return { kind: isListed ? 'listed' : 'nowhere' };
}

function gapUnder({ target }: Note, request: Pick<PackRequest, 'gaps'>, lookup: Lookup) {
  const key = targetKey(target);
  return packGaps(lookup, request).find((gap) => targetKey(targetOfGap(gap)) === key);
}
