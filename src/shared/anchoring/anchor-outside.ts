/** Where words that another program quoted, and that had no sure place when they were taken in, may stand. */
import { describePassage, type Passage } from '../notes/passage';
import { type Anchor, lostAnchor } from './anchor';
import { anchorPassage } from './anchor-passage';
import { contextScore } from './context';
import { exactMatches } from './exact-matches';
import type { TextGround } from './ground';

/** They never had a place here: where they stand in several, the reader chooses. */
export function anchorOutside(passage: Passage, ground: TextGround): Anchor {
  const places = [...ground.blocks.values()].flatMap((block) =>
    exactMatches(block.text, passage.exact).map((span) => ({
      target: { kind: 'passage', passage: describePassage(block, span.start, span.end) } as const,
      score: contextScore(block.text, span, passage) ?? 0,
    })),
  );
  return places.length > 1
    ? lostAnchor(places, { status: 'ambiguous', old: passage.exact })
    : anchorPassage(passage, null, ground);
}
