import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { putElsewhere } from '../../../src/main/notes/move-notes';
import { checkTarget } from '../../../src/main/notes/note-target';
import { listNotes } from '../../../src/main/notes/notes';
import { quoteTarget } from '../../../src/main/notes/quote-target';
import { writeNote } from '../../../src/main/notes/write-note';
import { saySaid } from '../../../src/main/say';
import { openDatabase } from '../../../src/main/store/database';
import { describePlace } from '../../../src/shared/notes/breadcrumb';
import type { Briefing } from '../../../src/shared/briefing/briefing';
import { type Lookup, lookUp } from '../../../src/shared/briefing/lookup';
import { type Note, NoteIdSchema, type Target, TargetSchema } from '../../../src/shared/notes/note';
import { describePassage } from '../../../src/shared/notes/passage';
import { isolate } from '../../../src/shared/language-of';
import { withHardText } from '../../shared/note-export/any-note';
import { openBundledBriefing } from '../bundled-briefing';
import { temporaryFolder } from '../temporary-folder';
import { newNote } from './written-notes';

let briefing: Briefing;
let lookup: Lookup;
beforeAll(async () => {
  briefing = await openBundledBriefing();
  lookup = lookUp(briefing);
});

const noteId = NoteIdSchema.parse('01a20a4c-fbb7-7000-8000-06c733447ec4');

function check(target: unknown, found: Partial<Note> | null = null): void {
  checkTarget(TargetSchema.parse(target), { briefing, lookup, findNote: () => found as Note | null });
}

function passage(change: Readonly<Record<string, unknown>> = {}): unknown {
  const [block] = briefing.blocks;
  return { kind: 'passage', passage: { ...(block && describePassage(block, 5, 13)), ...change } };
}

describe('a note can be put', () => {
  it('on every block, sentence, statement, topic, cell and tension of the briefing, and on the article', () => {
    const targets: readonly Target[] = [
      { kind: 'article' },
      ...briefing.blocks.map(({ id }) => ({ kind: 'block', blockId: id }) as const),
      ...briefing.blocks.flatMap((block) =>
        block.sentences.map(
          ({ start, end }) => ({ kind: 'passage', passage: describePassage(block, start, end) }) as const,
        ),
      ),
      ...briefing.statements.map(({ id }) => ({ kind: 'statement', statementId: id }) as const),
      ...briefing.topics.map(({ id }) => ({ kind: 'topic', topicId: id }) as const),
      ...briefing.topics.flatMap(({ id }) =>
        lookup.columns.map((columnId) => ({ kind: 'cell', topicId: id, columnId }) as const),
      ),
      ...briefing.tensions.map(({ id }) => ({ kind: 'tension', tensionId: id }) as const),
    ];
    for (const target of targets) {
      check(target);
      expect(saySaid(describePlace(briefing, lookup, target))).toMatch(/^\S.*\S$/);
      expect(saySaid(describePlace(briefing, lookup, target))).not.toMatch(/[{}]|undefined|, $/);
    }
  });

  it('on a note of the same briefing', () => {
    expect(() => check({ kind: 'note', noteId }, { briefingId: briefing.id, deletedMs: null })).not.toThrow();
  });
});

describe('a note cannot be put', () => {
  it.each<readonly [unknown, RegExp]>([
    [{ kind: 'block', blockId: 'B999' }, /no block B999/],
    [{ kind: 'statement', statementId: 'a-S1-99' }, /no statement a-S1-99/],
    [{ kind: 'topic', topicId: 'nothing' }, /no topic nothing/],
    [{ kind: 'cell', topicId: 'nothing', columnId: 'doc1' }, /no topic nothing/],
    [{ kind: 'cell', topicId: 'funding', columnId: 'doc9' }, /no column doc9/],
    [{ kind: 'tension', tensionId: 'T99' }, /no tension T99/],
    [{ kind: 'note', noteId }, /no note/],
  ])('on %j', (target, reason) => {
    expect(() => check(target)).toThrow(reason);
  });

  it('on a note of another briefing, or in the trash', () => {
    expect(() => check({ kind: 'note', noteId }, { briefingId: 'another', deletedMs: null })).toThrow(
      /no note/,
    );
    expect(() => check({ kind: 'note', noteId }, { briefingId: briefing.id, deletedMs: 1 })).toThrow(/trash/);
  });

  it.each<readonly [string, Readonly<Record<string, unknown>>, RegExp]>([
    ['that is of no block', { blockId: 'B999' }, /no block B999/],
    ['past the end of its block', { start: 5, end: 99_999 }, /no passage at 5\.\.99999/],
    ['of other words', { exact: 'othe wor' }, /do not stand at 5\.\.13 .*exact is “othe wor”/],
    ['a unit further on', { start: 6, end: 14 }, /do not stand/],
    ['shorter than its words', { end: 12 }, /do not stand/],
    ['after other words', { prefix: 'Never ' }, /not its prefix “Never ”/],
    ['before other words', { suffix: ' never' }, /not its suffix “ never”/],
  ])('on a passage %s', (_, change, reason) => {
    expect(() => check(passage())).not.toThrow();
    expect(() => check(passage(change))).toThrow(reason);
  });
});

const hard = ['👨‍👩‍👧', '🇺🇸', '👍🏽', 'e\u0301', 'שָׁ', '\u1100\u1161\u11a8', '👁️‍🗨️'];

describe('a note is on whole letters', () => {
  it.each(hard)('and never on a part of %s, wherever the passage begins or ends within it', (letter) => {
    const text = `Here ${letter} stands.`;
    const block = { id: 'B1', kind: 'paragraph', text, sentences: [] } as const;
    const ground = {
      briefing,
      lookup: { ...lookup, blocks: new Map([[block.id, block]]) },
      findNote: () => null,
    };
    const on = (start: number, end: number) => () =>
      checkTarget({ kind: 'passage', passage: describePassage(block, start, end) }, ground);
    const after = 5 + letter.length;
    expect(on(5, after)).not.toThrow();
    expect(on(0, text.length)).not.toThrow();
    for (let within = 6; within < after; within += 1) {
      expect(on(0, within)).toThrow(`The words end within “${isolate(letter)}”, which is one sign. Take`);
      expect(on(within, text.length)).toThrow(/^The words begin within /u);
    }
  });
});

it.each(['🇺', '👍', 'ї = і'])(
  'a quote of %s, a part of a sign, is refused with what to quote, and neither written nor moved to',
  (quote) => {
    const database = openDatabase(join(temporaryFolder(), 'notes.db'));
    onTestFinished(() => database.close());
    const hardBriefing = withHardText(briefing);
    const write = (target: Target) =>
      writeNote(database, hardBriefing, newNote({ briefingId: briefing.id, target }), 1_790_000_000_000);
    const split = quoteTarget(hardBriefing, 'S98', quote);
    expect(() => write(split)).toThrow(/is one sign\. Take the whole of it, or leave it out\.$/u);
    const { id, rev } = write({ kind: 'article' });
    expect(() =>
      putElsewhere(database, hardBriefing, [{ id, rev, target: split }], { deed: 'move', atMs: 0 }),
    ).toThrow(/one sign/u);
    expect(listNotes(database, briefing.id)).toMatchObject([{ id, target: { kind: 'article' } }]);
  },
);

describe('the place of a note in words', () => {
  const inWords = (target: Target, replyTo?: string): string =>
    saySaid(describePlace(briefing, lookup, target, replyTo));

  it('names a sentence by its number, a stretch by its first and last', () => {
    const [one, two] = briefing.blocks;
    const first = one?.sentences[0];
    const second = two?.sentences[0];
    if (!first || !second) throw new Error('The briefing has too few sentences.');
    const text = `${first.text} ${second.text}`;
    const after = first.text.length + 1;
    const block = {
      id: 'B1',
      kind: 'paragraph',
      text,
      sentences: [first, { ...second, blockId: 'B1', start: after, end: text.length }],
    } as const;
    const together: Lookup = { ...lookup, blocks: new Map([[block.id, block]]) };
    const at = (start: number, end: number): string =>
      saySaid(
        describePlace(briefing, together, { kind: 'passage', passage: describePassage(block, start, end) }),
      );
    expect(at(0, first.end)).toBe('Sentence 1');
    expect(at(after, after + 1)).toBe('Sentence 2');
    expect(at(first.end - 1, after + 1)).toBe('Sentences 1–2');
    expect(saySaid(describePlace(briefing, together, { kind: 'block', blockId: 'B1' }))).toBe(
      'Sentences 1–2',
    );
  });

  it('names the rest by its own name', () => {
    const [topic] = briefing.topics;
    const provision = briefing.statements.find(({ kind }) => kind === 'provision');
    expect(inWords({ kind: 'article' })).toBe('The article');
    expect(inWords({ kind: 'statement', statementId: provision?.id ?? '' })).toBe(
      `Statement P, sentence ${provision?.sentence.slice(1)}`,
    );
    expect(inWords({ kind: 'cell', topicId: topic?.id ?? '', columnId: 'doc2' })).toBe(
      `${topic?.label}, Document 2`,
    );
    expect(inWords({ kind: 'topic', topicId: topic?.id ?? '' })).toBe(
      `${topic?.label}, the topic as a whole`,
    );
    expect(inWords({ kind: 'tension', tensionId: 'T1' })).toBe(`Tension 1: ${briefing.tensions[0]?.title}`);
    expect(inWords({ kind: 'note', noteId }, 'Sentence 17')).toBe('Reply to a note: Sentence 17');
    expect(inWords({ kind: 'note', noteId })).toBe('Reply to a note');
  });
});
