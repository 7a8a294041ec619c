/** The notes that packs are tried with: few, many, long ones, and words that no line has room for. */
import { join } from 'node:path';
import { createNote } from '../../src/main/notes/notes';
import { placeIn } from '../../src/main/notes/placement';
import { createStore } from '../../src/main/store/store';
import type { Briefing } from '../../src/shared/briefing/briefing';
import { lookUp } from '../../src/shared/briefing/lookup';
import { colours, emptyContent, noteLimits, type Target } from '../../src/shared/notes/note';
import { describePassage } from '../../src/shared/notes/passage';

/** Words enough for a note of that many, none like another note's. */
function words(count: number, note: string): string {
  return Array.from({ length: count }, (_, word) => `${note}word${word}${word % 12 === 11 ? '.' : ''}`).join(
    ' ',
  );
}

/** As long as a note can be: paragraphs of a hundred words. */
function longest(note: string): string {
  const paragraphs: string[] = [];
  for (let at = 0; ; at += 1) {
    const next = words(100, `${note}${at}x`);
    if (paragraphs.join('\n\n').length + next.length + 2 > noteLimits.bodyLength)
      return paragraphs.join('\n\n');
    paragraphs.push(next);
  }
}

/** The set whose notes are all on the same words. */
const crowded = 'crowded';

/** The bodies of each set; a set's name is its notes' tag. */
export const noteSets: Readonly<Record<string, readonly string[]>> = {
  none: [],
  one: ['Who would pay for this, and from when?'],
  sixty: Array.from({ length: 60 }, (_, n) => `Sixty ${n + 1}: ${words(4 + ((n * 7) % 60), `n${n}`)}`),
  thousand: Array.from({ length: 1000 }, (_, n) => `Thousand ${n + 1}: ${words(3 + (n % 9), `t${n}`)}`),
  [crowded]: Array.from({ length: 300 }, (_, n) => `Crowded ${n + 1} of all`),
  'two-thousand-words': [words(2000, 'long'), 'A short one after it.'],
  'longest-note': [longest('p'), 'And one after it.'],
  'long-words': ['w'.repeat(300), `see https://example.org/${'path-'.repeat(60)}end and go on`],
  emoji: ['Family 👩‍👩‍👧‍👦 and flag 🇺🇦, thumbs 👍🏽, red ❤️ heart', '🚀'.repeat(120)],
  cyrillic: ['Хто платитиме за це, і відколи? Її ґанок – п’ять кроків.', 'Ж'.repeat(90)],
  'right-to-left': ['מי ישלם על כך, וממתי?', 'قال إن الاتفاق ملزم (article 5) وسيوقع غدا.'],
  /** From a few lines to two thirds of a page, so that some would stand over a page's end wherever it is. */
  lengths: Array.from({ length: 18 }, (_, n) => `Length ${n + 1}: ${words(50 + ((n * 97) % 280), `l${n}`)}`),
};

/** Twelve notes as long as they can be: well over three hundred pages. */
export const hugeNotes: readonly string[] = Array.from({ length: 12 }, (_, n) => longest(`h${n}y`));

/** Writes every set into a data folder's store, spread over the article's sentences. */
export function seedNoteSets(
  userData: string,
  briefing: Briefing,
  sets: Readonly<Record<string, readonly string[]>>,
): void {
  const lookup = lookUp(briefing);
  const sentences = [...lookup.sentences.values()];
  const store = createStore(join(userData, 'notes.db'));
  let at = 0;
  for (const [tag, bodies] of Object.entries(sets)) {
    for (const [index, body] of bodies.entries()) {
      const turn = tag === crowded ? 1 : index;
      const sentence = sentences[(turn * 5 + 2) % sentences.length];
      const block = briefing.blocks.find(({ id }) => id === sentence?.blockId);
      if (!sentence || !block) throw new Error('The article has no sentences.');
      // Three words from within the sentence, others for each round over the article.
      const starts = [...sentence.text.matchAll(/(?<=\s)[\p{L}]+\s[\p{L}]+/gu)];
      const chosen = starts[(turn * 3) % Math.max(1, starts.length)];
      const start = sentence.start + (chosen?.index ?? 0);
      const end = start + (chosen?.[0].length ?? sentence.text.length);
      const target: Target =
        turn % 11 === 10
          ? { kind: 'article' }
          : { kind: 'passage', passage: describePassage(block, start, end) };
      const motivation = index % 4 === 3 ? 'questioning' : 'commenting';
      const colour = index % 3 === 0 ? (colours[index % colours.length] ?? null) : null;
      createNote(
        store.database(),
        { ...emptyContent, briefingId: briefing.id, target, motivation, colour, tags: [tag], body },
        {
          placement: placeIn(briefing, lookup, target),
          creator: index % 5 === 4 ? 'A Colleague' : 'You',
          atMs: 1_790_000_000_000 + at,
        },
      );
      at += 1;
    }
  }
  store.close();
}
