import * as fc from 'fast-check';
import type { Block, Briefing } from '../../../src/shared/briefing/briefing';
import {
  colours,
  linkRoles,
  motivations,
  type Note,
  NoteIdSchema,
  settleContent,
  type Target,
  workflows,
} from '../../../src/shared/notes/note';
import { describePassage, joinPassage, type Passage } from '../../../src/shared/notes/passage';

/** The bundled briefing with blocks of emoji, combining marks, Cyrillic and right-to-left text put before it. */
export function withHardText(briefing: Briefing): Briefing {
  const texts = ['👩‍👩‍👧 e\u0301té Украина *гарантії* שלום ‘tail’', '𝔘𝔨 🇺🇦 ש\u05c1ל\u05b9ום, ї = і\u0308 👍🏽'];
  const hard = texts.map((text, index): Block => {
    const number = 99 - index;
    const sentence = { id: `S${number}`, blockId: `B${number}`, number, text, start: 0, end: text.length };
    return { id: `B${number}`, kind: 'paragraph', text, sentences: [sentence] };
  });
  return { ...briefing, blocks: [...hard, ...briefing.blocks] };
}

/** A note that could lie on disk, on anything in the briefing or on what is no longer there. */
export function anyNote(briefing: Briefing): fc.Arbitrary<Note> {
  return fc
    .record({
      id: fc.uuid({ version: 4 }).map((id) => NoteIdSchema.parse(id)),
      target: anyTarget(briefing),
      motivation: fc.constantFrom(...motivations),
      colour: fc.constantFrom(...colours, null),
      tags: fc.uniqueArray(fc.stringMatching(/^[a-zа-я👍][a-zа-я👍 "=]{0,8}[a-zа-я]$/u), { maxLength: 4 }),
      body: words(),
      workflow: fc.constantFrom(...workflows, null),
      links: fc.array(fc.record({ role: fc.constantFrom(...linkRoles), target: anyTarget(briefing) }), {
        maxLength: 3,
      }),
      creator: words(),
      changer: fc.option(words()),
      breadcrumb: words(),
      value: fc.option(words().map((text) => ({ text, hash: 'e'.repeat(64) }))),
      writtenOn: fc.option(
        fc.record({
          edition: fc.option(fc.record({ label: words(), hash: fc.constant('d'.repeat(64)) })),
          breadcrumb: words(),
          words: fc.option(words()),
        }),
      ),
      createdMs: fc.nat({ max: 1_780_000_000_000 }),
      rev: fc.integer({ min: 1, max: 1000 }),
      age: fc.nat({ max: 1_000_000 }),
    })
    .map(({ age, changer, ...fields }) => ({
      ...fields,
      modifiedBy: changer === fields.creator ? null : changer,
      ...settleContent(fields),
      reviewed: null,
      briefingId: briefing.id,
      edition: { label: '1', hash: 'f'.repeat(64) },
      modifiedMs: fields.createdMs + age,
      deletedMs: null,
    }));
}

/** Notes as they lie in the store: no two with the same id, and half of the replies answer one of them. */
export function anyNotes(
  briefing: Briefing,
  { minLength = 0, maxLength = 12 }: { readonly minLength?: number; readonly maxLength?: number } = {},
): fc.Arbitrary<readonly Note[]> {
  return fc.array(fc.tuple(anyNote(briefing), fc.nat()), { minLength, maxLength, size: 'max' }).map((drawn) =>
    drawn.map(([note, pick], index): Note => {
      const answered = drawn[pick % drawn.length]?.[0];
      // Only what was written before can be answered, so that there is no circle.
      const isAnswer = note.target.kind === 'note' && pick % 2 === 0 && pick % drawn.length < index;
      return isAnswer && answered ? { ...note, target: { kind: 'note', noteId: answered.id } } : note;
    }),
  );
}

/** The same thousand notes each time, on everything that a note can be on. */
export function thousandNotes(briefing: Briefing): readonly Note[] {
  const size = { minLength: 1000, maxLength: 1000 };
  return fc.sample(anyNotes(briefing, size), { numRuns: 1, seed: 1000 })[0] ?? [];
}

function words(): fc.Arbitrary<string> {
  return fc
    .string({ unit: 'grapheme', maxLength: 30 })
    .map((text) => text.replaceAll('\0', '').toWellFormed().normalize('NFC'));
}

function anyTarget(briefing: Briefing): fc.Arbitrary<Target> {
  const passage = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...briefing.blocks).chain((block) => anyStretch(block)) },
    anySpan(briefing.blocks),
    // The hard blocks come first.
    fc.constantFrom(...briefing.blocks.slice(0, 2)).chain((block) => anyStretch(block)),
    anySpan(briefing.blocks.slice(0, 3)),
  );
  const topicId = fc.constantFrom(...briefing.topics.map(({ id }) => id));
  const columnId = fc.constantFrom(...briefing.documents.map(({ id }) => id), 'agreement' as const);
  return fc.oneof(
    { weight: 8, arbitrary: passage.map((one) => ({ kind: 'passage', passage: one }) as const) },
    passage.map((one) => ({ kind: 'passage', passage: { ...one, exact: `${one.exact}…` } }) as const),
    fc.constantFrom<Target>(
      { kind: 'article' },
      { kind: 'block', blockId: 'B1' },
      { kind: 'block', blockId: 'B900' },
      { kind: 'statement', statementId: 'a-S900-1' },
      { kind: 'topic', topicId: 'a-topic-that-is-gone' },
    ),
    fc
      .constantFrom(...briefing.statements)
      .map(({ id }) => ({ kind: 'statement', statementId: id }) as const),
    topicId.map((id) => ({ kind: 'topic', topicId: id }) as const),
    fc.record({ topicId, columnId }).map((cell) => ({ kind: 'cell', ...cell }) as const),
    fc.constantFrom(...briefing.tensions).map(({ id }) => ({ kind: 'tension', tensionId: id }) as const),
    fc.uuid({ version: 4 }).map((id) => ({ kind: 'note', noteId: NoteIdSchema.parse(id) }) as const),
  );
}

/** From somewhere in a block to somewhere in one of the next two. */
function anySpan(blocks: readonly Block[]): fc.Arbitrary<Passage> {
  return fc
    .tuple(fc.nat({ max: blocks.length - 2 }), fc.integer({ min: 1, max: 2 }), fc.nat(), fc.nat())
    .map(([from, more, first, last]) => {
      const touched = blocks.slice(from, from + more + 1);
      return joinPassage(
        touched.map((block, index) => {
          const edges = edgesOf(block);
          const start = index === 0 ? (edges[first % (edges.length - 1)] ?? 0) : 0;
          const isLast = index === touched.length - 1;
          const end = isLast ? edges[1 + (last % (edges.length - 1))] : undefined;
          return { block, start, end: end ?? block.text.length };
        }),
      );
    });
}

/** Between whole characters, as a selection in the window is. */
function anyStretch(block: Block) {
  const edges = edgesOf(block);
  return fc
    .tuple(fc.nat({ max: edges.length - 2 }), fc.integer({ min: 1, max: 12 }))
    .map(([from, length]) =>
      describePassage(block, edges[from] ?? 0, edges[Math.min(from + length, edges.length - 1)] ?? 1),
    );
}

/** Where a selection can begin or end: before and after whole characters, as a reader sees them. */
function edgesOf({ text }: Block): readonly number[] {
  const characters = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text);
  return [...Array.from(characters, ({ index }) => index), text.length];
}
