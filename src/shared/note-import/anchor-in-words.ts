/** How sure the place of a note of a file is, in words; of a lost one, where something like its words stands. */
import type { AnchorStatus } from '../anchoring/anchor';
import { isolate } from '../language-of';
import type { Say } from '../note-export/described-note';
import type { Elsewhere } from './report';

/** Null where there is nothing to say: it stands exactly there, or under what it answers. */
export function anchorInWords(
  status: AnchorStatus | null,
  elsewhere: readonly Elsewhere[],
  say: Say,
): string | null {
  if (status === null || status === 'exact') return null;
  if (elsewhere.length === 0) return say(`import.anchor.${status}`);
  const places = elsewhere.map(({ place, words }) => placeWords(place, words, say)).join('; ');
  if (status === 'suggested') return say('import.anchor.suggested.at', { places });
  return `${say(`import.anchor.${status}`)}: ${places}`;
}

function placeWords(place: string, words: string, say: Say): string {
  return words === '' ? place : say('import.elsewhere', { place: isolate(place), words: isolate(words) });
}
