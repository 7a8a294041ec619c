import { expect, test } from 'vitest';
import { groundIn } from '../../../src/main/anchoring/anchor-notes';
import { anchorNote } from '../../../src/shared/anchoring/anchor-note';
import { lettersOf } from '../../../src/shared/note-import/article-letters';
import { placeQuote } from '../../../src/shared/note-import/place-quote';
import { usualOfLost } from '../../../src/shared/note-import/report';
import { say } from '../../../src/main/say';
import { readBundledBriefing } from '../search/read-bundled';

const briefing = readBundledBriefing();
const ground = groundIn(briefing);
const here = new Set(briefing.blocks.map(({ id }) => id));

test.each(['Budapest', 'security guarantees', 'nothing of the kind stands anywhere'])(
  'what the import says of the place of “%s” is what Notes says of it later',
  (exact) => {
    const quoted = { kind: 'quote', exact, prefix: '', suffix: '', position: null } as const;
    const { passage, anchor } = placeQuote(quoted, lettersOf(briefing.blocks), ground);
    const { editionHash } = briefing;
    const target = { kind: 'passage', passage } as const;
    const later = anchorNote({ target, value: null, edition: { hash: editionHash } }, here, ground);
    expect(later).toMatchObject({ status: anchor.status, suggestions: anchor.suggestions });
    if (anchor.status === 'ambiguous') expect(later.suggestions.length).toBeGreaterThan(1);
  },
);

test.each([
  [1, 5, 'taken', 'It is ticked from the start because at least half of the file’s words were found here.'],
  [2, 4, 'taken', 'It is ticked from the start because at least half of the file’s words were found here.'],
  [
    3,
    5,
    'left',
    'It is not ticked from the start because most of the file’s words were not found here (3 of 5): it may be about another text.',
  ],
] as const)(
  'of a file of which %i of %i words were not found they are %s, and it is said why',
  (count, all, usual, why) => {
    expect(usualOfLost({ count, all })).toBe(usual);
    expect(say('import.lost.why', { usual, count, all })).toBe(why);
  },
);
