import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { colours, motivations, type Note, type Target } from '../../../src/shared/notes/note';
import { describePassage, joinPassage } from '../../../src/shared/notes/passage';
import { foldTexts, beginsWords, textsOf } from '../../../src/renderer/notes/find-in-notes';
import { countReplies, groupNotes, isShown, statusesOf } from '../../../src/renderer/notes/note-list';
import { say } from '../../../src/main/say';
import { placesIn } from '../../../src/renderer/notes/note-place';
import {
  filtersInForce,
  noFilters,
  type NoteFilters,
  noteOrders,
  noteStatuses,
} from '../../../src/renderer/state/note-filters';
import { anchorStatuses, type AnchorStatus } from '../../../src/shared/anchoring/anchor';
import { numberNotes, orderNotes } from '../../../src/shared/notes/note-order';
import { readTyped } from '../../../src/shared/search/words/words-typed';
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

/** What the view does: the notes in the article's order, filtered, in groups. */
function listOf(
  notes: readonly Note[],
  filters: NoteFilters = noFilters,
  statusOf: (note: Note) => AnchorStatus = () => 'exact',
) {
  const placeOf = placesIn(briefing, lookup, notes);
  const typed = readTyped(filters.words);
  const isOut = (note: Note): boolean => {
    const place = placeOf(note.target);
    const statuses = statusesOf({ place, status: statusOf(note), isAsked: statusOf(note) !== 'exact' });
    const holdsTyped = () => beginsWords(foldTexts(textsOf(note, place)), typed);
    return !isShown(note, filters, { about: place.group, statuses, holdsTyped });
  };
  const groupOf = (note: Note) => placeOf(note.target).group;
  const shown = orderNotes(notes, briefing).filter((note) => !isOut(note));
  return { groups: groupNotes(shown, filters.order, { briefing, groupOf }), isOut };
}

function groupsOf(notes: readonly Note[], filters: NoteFilters = noFilters) {
  return listOf(notes, filters).groups;
}

describe('the list of notes', () => {
  test('shows each note once or counts it as filtered out, whatever the notes and the filters', () => {
    fc.assert(
      fc.property(fc.array(anyNote(), { maxLength: 20 }), anyFilters(), (notes, filters) => {
        const statusOf = ({ createdMs }: Note) =>
          anchorStatuses[createdMs % anchorStatuses.length] ?? 'exact';
        const { groups, isOut } = listOf(notes, filters, statusOf);
        const shown = groups.flatMap((group) => group.notes);
        const out = notes.filter(isOut);
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

  test.each([
    [{ label: 'rose' }, ['b']],
    [{ label: 'none' }, ['a', 'c', 'd']],
    [{ tag: 'legal' }, ['a', 'b']],
    [{ kind: 'questioning' }, ['b', 'c']],
    [{ question: 'open' }, ['b']],
    [{ question: 'resolved' }, ['c']],
    [{ target: 'passage' }, ['a', 'b']],
    [{ target: 'article' }, ['d']],
    [{ about: 'doc1' }, ['b']],
    [{ about: 'agreement' }, ['a']],
    [{ author: 'Ann' }, ['d']],
    [{ status: 'lost' }, ['c']],
    [{ status: 'in-place' }, ['a', 'b', 'd']],
    [{ words: 'binding' }, ['a']],
    [{ words: 'EXPL lang' }, ['b']],
    [{ words: 'lang nothing' }, []],
    [{ tag: 'legal', kind: 'questioning' }, ['b']],
  ] as const)('leaves what passes %j', (change, expected) => {
    const notes = [
      on('legally binding', { body: 'a', tags: ['legal'] }),
      on('explicit language', {
        body: 'b',
        tags: ['legal'],
        colour: 'rose',
        motivation: 'questioning',
        workflow: 'open',
      }),
      writtenNote({
        target: { kind: 'statement', statementId: 'a-S99-1' },
        body: 'c',
        motivation: 'questioning',
        workflow: 'resolved',
      }),
      writtenNote({ body: 'd', creator: 'Ann' }),
    ];
    const shown = groupsOf(notes, { ...noFilters, ...change }).flatMap((group) => group.notes);
    expect(shown.map(({ body }) => body).toSorted()).toEqual(expected);
    expect(filtersInForce({ ...noFilters, ...change })).toEqual(Object.keys(change).toSorted(byField));
  });

  test('by the last change puts what was changed last first, and by age the oldest', () => {
    const notes = [
      writtenNote({ body: 'a', createdMs: 1, modifiedMs: 9 }),
      writtenNote({ body: 'b', createdMs: 2, modifiedMs: 2 }),
      writtenNote({ body: 'c', createdMs: 3, modifiedMs: 5 }),
    ];
    const bodies = (order: NoteFilters['order']) =>
      groupsOf(notes, { ...noFilters, order }).flatMap((group) => group.notes.map(({ body }) => body));
    expect(bodies('changed')).toEqual(['a', 'c', 'b']);
    expect(bodies('oldest')).toEqual(['a', 'b', 'c']);
    expect(bodies('newest')).toEqual(['c', 'b', 'a']);
  });

  test('as in the article is one group in the order of the numbers; by document each has its own', () => {
    const notes = orderNotes(
      ['legally binding', 'explicit language', '‘general principles,’', 'approximately 800,000'].map(
        (words) => on(words),
      ),
      briefing,
    );
    const inOrder = groupsOf(notes.toReversed(), { ...noFilters, order: 'article' });
    expect(inOrder).toEqual([{ id: 'in-order', notes }]);
    expect(groupsOf(notes).length).toBeGreaterThan(1);
  });

  test('says of every note where it stands, whatever is known of it', () => {
    const [inText, lost] = [
      on('legally binding'),
      writtenNote({ target: { kind: 'topic', topicId: 'nothing' } }),
    ];
    const statuses = ({ target }: Note, status: AnchorStatus) =>
      statusesOf({ place: placesIn(briefing, lookup, [])(target), status, isAsked: status !== 'exact' });
    expect(statuses(inText, 'exact')).toEqual(['in-place']);
    for (const status of ['moved', 'edited', 'changed'] as const)
      expect(statuses(inText, status)).toEqual(['moved', 'review']);
    for (const status of ['orphaned', 'suggested', 'ambiguous'] as const)
      expect(statuses(lost, status)).toEqual(['lost', 'review']);
    expect(statuses(lost, 'exact')).toEqual(['lost']);
    expect(statuses(lost, 'not-searched')).toEqual(['not-searched', 'review']);
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

  test('of words over several sentences shows how they begin and end, and names all the sentences', () => {
    const blocks = ['S6', 'S7', 'S8'].flatMap((id) => {
      const block = lookup.blocks.get(lookup.sentences.get(id)?.blockId ?? '');
      return block ? [block] : [];
    });
    const [first, , last] = blocks;
    const parts = blocks.map((block) => ({ block, start: 0, end: block.text.length }));
    const place = lineOf({ kind: 'passage', passage: joinPassage(parts) });
    expect(place.sentences).toEqual(['S6', 'S7', 'S8']);
    if (place.line.kind !== 'words') throw new Error('It is on words.');
    const [begins = '', ends = ''] = place.line.marked.split(' … ');
    expect(first?.text.startsWith(begins)).toBe(true);
    expect(last?.text.endsWith(ends)).toBe(true);
    expect([begins.length > 10, ends.length > 5, place.line.marked.length <= 56]).toEqual([true, true, true]);
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

test('a reply to a reply counts for the note that began it', () => {
  const root = on('legally binding');
  const reply = writtenNote({ target: { kind: 'note', noteId: root.id } });
  const second = writtenNote({ target: { kind: 'note', noteId: reply.id } });
  const other = on('explicit language');
  const notes = [second, reply, other, root];
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
    words: fc.constantFrom('', '  ', 'words', 'binding', 'b', 'legal x'),
    label: fc.constantFrom(...colours, 'none', 'any'),
    tag: fc.constantFrom('', 'legal', 'numbers', 'absent'),
    kind: fc.constantFrom(...motivations, 'any'),
    target: fc.constantFrom('any', 'passage', 'article', 'cell', 'note'),
    status: fc.constantFrom(...noteStatuses, 'any'),
    question: fc.constantFrom('any', 'open', 'resolved'),
    about: fc.constantFrom('any', 'doc1', 'agreement', 'article', 'absent'),
    author: fc.constantFrom('', 'You', 'Ann'),
    order: fc.constantFrom(...noteOrders),
  });
}

function byField(a: string, b: string): number {
  const fields = Object.keys(noFilters);
  return fields.indexOf(a) - fields.indexOf(b);
}

test('a reply says which note it answers, and of one without a number what that is', () => {
  const first = writtenNote({ briefingId: briefing.id, target: { kind: 'article' } });
  const gone = writtenNote({ briefingId: briefing.id, target: { kind: 'article' }, deletedMs: 1 });
  const replyTo = (noteId: Note['id']) =>
    writtenNote({ briefingId: briefing.id, target: { kind: 'note', noteId } });
  const reply = replyTo(first.id);
  const notes = [first, gone, reply, replyTo(reply.id), replyTo(gone.id)];
  const numbers = numberNotes([first], briefing);
  const placeOf = placesIn(briefing, lookup, notes);
  const said = notes.slice(2).map(({ target }) => {
    const { line } = placeOf(target);
    if (line.kind !== 'reply') throw new Error('It is a reply.');
    const values = { answers: line.answers, number: numbers.get(line.to) ?? 0 };
    return [say('notes.line.reply', values), say('notes.on.note', values)];
  });
  expect(said).toEqual([
    ['In reply to note 1', 'in reply to note 1'],
    ['In reply to a reply', 'in reply to a reply'],
    ['In reply to a note in the trash', 'in reply to a note in the trash'],
  ]);
});
