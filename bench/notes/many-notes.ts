/** Seeded notes on the bundled briefing, as many as wanted, to see how the list bears up. Their words mean nothing. */
import { join } from 'node:path';
import { transact } from '../../src/main/store/transact';
import { createNote } from '../../src/main/notes/notes';
import { placeIn } from '../../src/main/notes/placement';
import { keepPlace } from '../../src/main/store/places';
import { createStore } from '../../src/main/store/store';
import { lookUp } from '../../src/shared/briefing/lookup';
import { colours, emptyContent } from '../../src/shared/notes/note';
import { describePassage } from '../../src/shared/notes/passage';
import { openBriefing } from '../../src/main/briefings/library';
import { makeVocabulary } from '../tools/invented-words';
import { seeded } from '../tools/seeded';

const make = { seed: 11, vocabulary: 2000, words: [4, 24], tags: 20 } as const;

/** Writes the notes into `notes.db` of the user-data folder, as the program would have, in one go. `library`: where the briefing lies. */
export async function writeManyNotes(
  {
    userData,
    library,
    view = 'compare',
  }: {
    readonly userData: string;
    readonly library: string;
    /** Where the program begins; not in the article, unless its margins are what is measured. */
    readonly view?: 'compare' | 'read';
  },
  count: number,
): Promise<void> {
  const random = seeded(make.seed);
  const pick = <Item>(list: readonly Item[]): Item => {
    const item = list[Math.floor(random() * list.length)];
    if (item === undefined) throw new Error('Nothing to pick from.');
    return item;
  };
  const vocabulary = makeVocabulary(make.vocabulary, random);
  const briefing = await openBriefing([library], 'berlin-guarantees');
  const lookup = lookUp(briefing);
  const sentences = briefing.blocks.flatMap((block) =>
    block.sentences.map((sentence) => ({ block, sentence })),
  );
  const store = createStore(join(userData, 'notes.db'));
  const database = store.database();
  transact(database, () => {
    for (let number = 0; number < count; number += 1) {
      const { block, sentence } = pick(sentences);
      const start = sentence.start + Math.floor(random() * 20);
      const end = Math.min(sentence.end, start + 10 + Math.floor(random() * 40));
      const target = { kind: 'passage', passage: describePassage(block, start, end) } as const;
      const [least, most] = make.words;
      const length = least + Math.floor(random() * (most - least));
      createNote(
        database,
        {
          ...emptyContent,
          briefingId: briefing.id,
          target,
          motivation: random() < 0.2 ? 'questioning' : 'commenting',
          colour: pick([...colours, null]),
          tags: random() < 0.5 ? [`tag${Math.floor(random() * make.tags)}`] : [],
          body: Array.from({ length }, () => pick(vocabulary)).join(' '),
        },
        { placement: placeIn(briefing, lookup, target), creator: 'You', atMs: 1_790_000_000_000 + number },
      );
    }
  });
  if (view === 'compare')
    keepPlace(database, { briefingId: briefing.id, view, place: JSON.stringify({ view }) });
  store.close();
}
