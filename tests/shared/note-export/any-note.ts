import * as fc from 'fast-check';
import { v4 } from 'uuid';
import type { Block, Briefing } from '../../../src/shared/briefing';
import {
  colours,
  linkRoles,
  motivations,
  type Note,
  NoteIdSchema,
  settleContent,
  type Target,
  workflows,
} from '../../../src/shared/note';
import { describePassage } from '../../../src/shared/passage';

/** The bundled briefing with a block of emoji, combining marks, Cyrillic and right-to-left text put before it. */
export function withHardText(briefing: Briefing): Briefing {
  const text = '👩‍👩‍👧 e\u0301té Украина *гарантії* שלום ‘tail’';
  const sentences = [{ id: 'S99', blockId: 'B99', number: 99, text, start: 0, end: text.length }];
  return { ...briefing, blocks: [{ id: 'B99', kind: 'paragraph', text, sentences }, ...briefing.blocks] };
}

/** A note that could lie on disk, on anything in the briefing or on what is no longer there. */
export function anyNote(briefing: Briefing): fc.Arbitrary<Note> {
  return fc
    .record({
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
      breadcrumb: words(),
      value: fc.option(words().map((text) => ({ text, hash: 'e'.repeat(64) }))),
      createdMs: fc.nat({ max: 1_780_000_000_000 }),
      rev: fc.integer({ min: 1, max: 1000 }),
      age: fc.nat({ max: 1_000_000 }),
    })
    .map(({ age, ...fields }) => ({
      ...fields,
      ...settleContent(fields),
      reviewed: null,
      id: NoteIdSchema.parse(v4()),
      briefingId: briefing.id,
      edition: { label: '1', hash: 'f'.repeat(64) },
      modifiedMs: fields.createdMs + age,
      deletedMs: null,
    }));
}

/** Notes as they lie in the store: no two with the same id. */
export function anyNotes(briefing: Briefing): fc.Arbitrary<readonly Note[]> {
  return fc.array(anyNote(briefing), { maxLength: 12 });
}

function words(): fc.Arbitrary<string> {
  return fc
    .string({ unit: 'grapheme', maxLength: 30 })
    .map((text) => text.replaceAll('\0', '').toWellFormed().normalize('NFC'));
}

function anyTarget(briefing: Briefing): fc.Arbitrary<Target> {
  const passage = fc.constantFrom(...briefing.blocks).chain((block) => anyStretch(block));
  return fc.oneof(
    { weight: 4, arbitrary: passage.map((one) => ({ kind: 'passage', passage: one }) as const) },
    passage.map((one) => ({ kind: 'passage', passage: { ...one, exact: `${one.exact}…` } }) as const),
    fc.constantFrom<Target>(
      { kind: 'article' },
      { kind: 'block', blockId: 'B1' },
      { kind: 'block', blockId: 'B900' },
      { kind: 'statement', statementId: briefing.statements[0]?.id ?? '' },
      { kind: 'statement', statementId: 'a-S900-1' },
      { kind: 'topic', topicId: briefing.topics[0]?.id ?? '' },
      { kind: 'topic', topicId: 'a-topic-that-is-gone' },
      { kind: 'cell', topicId: briefing.topics[0]?.id ?? '', columnId: 'agreement' },
      { kind: 'cell', topicId: briefing.topics.at(-1)?.id ?? '', columnId: 'doc2' },
      { kind: 'tension', tensionId: 'T4' },
    ),
    fc.constant(0).map(() => ({ kind: 'note', noteId: NoteIdSchema.parse(v4()) }) as const),
  );
}

/** Between whole characters, as a selection in the window is. */
function anyStretch(block: Block) {
  const edges = Array.from(block.text).reduce<readonly number[]>(
    (all, one) => [...all, (all.at(-1) ?? 0) + one.length],
    [0],
  );
  return fc
    .tuple(fc.nat({ max: edges.length - 2 }), fc.integer({ min: 1, max: 12 }))
    .map(([from, length]) =>
      describePassage(block, edges[from] ?? 0, edges[Math.min(from + length, edges.length - 1)] ?? 1),
    );
}
