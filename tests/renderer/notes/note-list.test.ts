import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookUp } from '../../../src/shared/lookup';
import { colours, motivations, type Note, type Target } from '../../../src/shared/note';
import { describePassage } from '../../../src/shared/passage';
import {
  countReplies,
  groupNotes,
  isShown,
  noFilters,
  type NoteFilters,
  repliesOf,
} from '../../../src/renderer/notes/note-list';
import { placesIn } from '../../../src/renderer/notes/note-place';
import { readBundledBriefing } from '../../shared/search/read-bundled';
import { writtenNote } from '../written-note';

const briefing = readBundledBriefing();
const lookup = lookUp(briefing);

/** A note on words of the bundled article. */
function on(words: string, fields: Partial<Note> = {}): Note {
  for (const block of briefing.blocks) {
    const start = block.text.indexOf(words);
    if (start >= 0) {
      const passage = describePassage(block, start, start + words.length);
      return writtenNote({ target: { kind: 'passage', passage }, ...fields });
    }
  }
  throw new Error(`The article does not say "${words}".`);
}

function groupsOf(notes: readonly Note[], filters: NoteFilters = noFilters) {
  const placeOf = placesIn(briefing, lookup, notes);
  return groupNotes(notes, filters, { briefing, groupOf: (note) => placeOf(note.target).group });
}

describe('the list of notes', () => {
  test('shows each note once or counts it as filtered out, whatever the notes and the filters', () => {
    fc.assert(
      fc.property(fc.array(anyNote(), { maxLength: 20 }), anyFilters(), (notes, filters) => {
        const shown = groupsOf(notes, filters).flatMap((group) => group.notes);
        const out = notes.filter((note) => !isShown(note, filters));
        expect([...shown, ...out].map(({ id }) => id).toSorted()).toEqual(
          notes.map(({ id }) => id).toSorted(),
        );
      }),
    );
  });

  test('has no empty group and what lost its place first', () => {
    fc.assert(
      fc.property(fc.array(anyNote(), { maxLength: 20 }), (notes) => {
        const groups = groupsOf(notes);
        expect(groups.every((group) => group.notes.length > 0)).toBe(true);
        expect(groups.findIndex((group) => group.id === 'lost')).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('groups notes by the document their sentence describes', () => {
    const notes = [
      on('legally binding'),
      on('approximately 800,000'),
      on('explicit language'),
      on('the war'),
    ];
    expect(groupsOf(notes).map(({ id, notes: listed }) => [id, listed.length])).toEqual([
      ['doc1', 1],
      ['doc2', 1],
      ['agreement', 1],
      ['article', 1],
    ]);
  });

  test('by age puts the newest first, and what lost its place still apart', () => {
    const old = on('legally binding', { createdMs: 1 });
    const young = on('explicit language', { createdMs: 2 });
    const gone = writtenNote({ target: { kind: 'statement', statementId: 'a-S99-1' }, createdMs: 3 });
    const groups = groupsOf([old, young, gone], { ...noFilters, order: 'newest' });
    expect(groups.map(({ id, notes }) => [id, notes.map((note) => note.createdMs)])).toEqual([
      ['lost', [3]],
      ['newest', [2, 1]],
    ]);
  });
});

describe('the line of a note', () => {
  const lineOf = (target: Target) => placesIn(briefing, lookup, [])(target);

  test('shows the words in their sentence, cut between words', () => {
    const { line, sentences } = lineOf(on('explicit language').target);
    expect(sentences).toEqual(['S6']);
    expect(line).toMatchObject({ kind: 'words', marked: 'explicit language' });
    expect(line.kind === 'words' && line.before).toMatch(/^… \S.* with $/u);
    expect(line.kind === 'words' && line.after).toMatch(/ …$/u);
  });

  test('never shows the asterisks of emphasis', () => {
    for (const block of briefing.blocks) {
      for (const [start, end] of [
        [0, block.text.length],
        [5, 40],
        [30, 75],
      ] as const) {
        if (end > block.text.length) continue;
        const { line } = lineOf({ kind: 'passage', passage: describePassage(block, start, end) });
        expect(JSON.stringify(line)).not.toContain('*');
      }
    }
  });

  test('of a silent cell says so by having no words', () => {
    const silent = lookup.gaps.find(({ columnId }) => columnId === 'doc2');
    const { group, line } = lineOf({ kind: 'cell', topicId: silent?.topic.id ?? '', columnId: 'doc2' });
    expect([group, line]).toMatchObject(['doc2', { kind: 'cell', words: null }]);
  });

  test('of a topic as a whole names the topic with its number', () => {
    const [, second] = briefing.topics;
    const { group, line } = lineOf({ kind: 'topic', topicId: second?.id ?? '' });
    expect([group, line]).toEqual(['article', { kind: 'topic', number: 2, topic: second?.label }]);
    expect(lineOf({ kind: 'topic', topicId: 'nothing' }).group).toBe('lost');
  });

  test('of words that are not there any more keeps them and moves to no similar words', () => {
    const passage = describePassage({ id: 'B2', text: 'enforceable before an international court' }, 0, 11);
    expect(lineOf({ kind: 'passage', passage })).toEqual({
      group: 'lost',
      sentences: [],
      line: { kind: 'lost', quote: 'enforceable' },
    });
  });

  test('of a reply stands with the note it answers, and a circle of replies ends', () => {
    const root = on('legally binding');
    const reply = writtenNote({ target: { kind: 'note', noteId: root.id } });
    expect(placesIn(briefing, lookup, [root, reply])(reply.target).group).toBe('agreement');
    const own = writtenNote({});
    const circle = { ...own, target: { kind: 'note', noteId: own.id } as const };
    expect(placesIn(briefing, lookup, [circle])(circle.target).group).toBe('lost');
  });
});

test('replies to replies go with their note, and no other note does', () => {
  const root = on('legally binding');
  const reply = writtenNote({ target: { kind: 'note', noteId: root.id } });
  const second = writtenNote({ target: { kind: 'note', noteId: reply.id } });
  const other = on('explicit language');
  const notes = [second, reply, other, root];
  expect(repliesOf([root.id], notes)).toEqual([second, reply]);
  expect(countReplies(notes)).toEqual(
    new Map([
      [root.id, 2],
      [reply.id, 1],
    ]),
  );
});

function anyNote(): fc.Arbitrary<Note> {
  const targets: readonly Target[] = [
    on('legally binding').target,
    on('approximately 800,000').target,
    { kind: 'article' },
    { kind: 'block', blockId: 'B2' },
    { kind: 'block', blockId: 'B999' },
    { kind: 'statement', statementId: briefing.statements[0]?.id ?? '' },
    { kind: 'tension', tensionId: 'T4' },
    { kind: 'tension', tensionId: 'T999' },
    { kind: 'topic', topicId: briefing.topics[0]?.id ?? '' },
    { kind: 'topic', topicId: 'nothing' },
    { kind: 'cell', topicId: briefing.topics[0]?.id ?? '', columnId: 'agreement' },
    { kind: 'note', noteId: writtenNote({}).id },
  ];
  return fc
    .record({
      target: fc.constantFrom(...targets),
      colour: fc.constantFrom(...colours, null),
      motivation: fc.constantFrom(...motivations),
      tags: fc.subarray(['legal', 'numbers']),
      createdMs: fc.nat(),
    })
    .map(writtenNote);
}

function anyFilters(): fc.Arbitrary<NoteFilters> {
  return fc.record({
    label: fc.constantFrom(...colours, 'none', 'any'),
    tag: fc.constantFrom('', 'legal', 'numbers', 'absent'),
    kind: fc.constantFrom(...motivations, 'any'),
    order: fc.constantFrom('article', 'newest'),
  });
}
