import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  colours,
  emptyContent,
  isSameContent,
  type Link,
  type Note,
  type NoteContent,
  NoteContentSchema,
  noteLimits,
  settleContent,
  workflows,
} from '../../../../src/shared/notes/note';
import {
  contentOf,
  edit,
  type Editing,
  type EditingAction,
  isUnkept,
  isUnsaved,
  refusalOf,
  startEditing,
} from '../../../../src/renderer/parts/writing/note-editing';
import { addTags } from '../../../../src/renderer/parts/writing/note-editing-tags';
import { writtenNote } from '../../written-note';

const target = { kind: 'article' } as const;

describe('what the reader typed', () => {
  test('stays character for character through every outcome of saving', () => {
    fc.assert(
      fc.property(fc.array(anyAction(), { maxLength: 60 }), (actions) => {
        let state = startEditing(target, null, null);
        let typed = '';
        for (const action of actions) {
          state = edit(state, action);
          if (action.kind === 'bodyTyped') typed = action.body;
          expect(state.writing.body).toBe(typed);
        }
      }),
    );
  });

  test('is not in the way of a question resolved or a link made beside it, and takes neither back', () => {
    const link: Link = { role: 'supports', target };
    const note = writtenNote({ body: 'as saved', motivation: 'questioning', workflow: 'open' });
    const beside: Note = { ...note, rev: 2, workflow: 'resolved', links: [link] };
    const typed = edit(startEditing(target, note, null), { kind: 'bodyTyped', body: 'typed' });
    const after = { body: 'typed', workflow: 'resolved', links: [link] };

    const seen = edit(typed, { kind: 'noteSeen', note: beside });
    expect(seen.note?.rev).toBe(2);
    expect(contentOf(seen)).toMatchObject(after);

    const mine = edit(edit(typed, { kind: 'staleFound', theirs: beside }), { kind: 'mineKept' });
    expect(contentOf(mine)).toMatchObject(after);

    const draft = { briefingId: note.briefingId, target, noteId: note.id, ...contentOf(typed) };
    expect(contentOf(startEditing(target, beside, draft))).toMatchObject(after);
  });

  test('goes only when the reader discards it or takes the other wording', () => {
    const note = writtenNote({ body: 'as saved' });
    const typed = edit(startEditing(target, note, null), { kind: 'bodyTyped', body: 'typed over it' });
    expect(edit(typed, { kind: 'discarded' }).writing.body).toBe('as saved');
    const stale = edit(typed, { kind: 'staleFound', theirs: { ...note, rev: 2, body: 'theirs' } });
    expect(stale.writing.body).toBe('typed over it');
    expect(edit(stale, { kind: 'theirsTaken' }).writing.body).toBe('theirs');
    const mine = edit(stale, { kind: 'mineKept' });
    expect(contentOf(mine).body).toBe('typed over it');
    expect(mine.note?.rev).toBe(2);
  });

  test('is unsaved exactly when it differs from the note on disk', () => {
    fc.assert(
      fc.property(contents(), contents(), (saved, typed) => {
        const note = writtenNote(saved);
        const state = writeAll(startEditing(target, note, null), typed);
        expect(isUnsaved(state)).toBe(!isSameContent(contentOf(state), note));
        expect(
          isUnsaved(edit(state, { kind: 'saved', note: { ...note, ...contentOf(state), rev: 2 } })),
        ).toBe(false);
      }),
    );
  });

  test('typed while a save is under way is still unsaved when the save has ended', () => {
    const started = edit(edit(startEditing(target, null, null), { kind: 'bodyTyped', body: 'one' }), {
      kind: 'saveStarted',
    });
    const typedOn = edit(started, { kind: 'bodyTyped', body: 'one two' });
    const saved = edit(typedOn, { kind: 'saved', note: writtenNote({ body: 'one' }) });
    expect([saved.writing.body, isUnsaved(saved), isUnkept(saved)]).toEqual(['one two', true, true]);
  });

  test('is kept once the draft on disk holds it, and not before', () => {
    const typed = edit(startEditing(target, null, null), { kind: 'bodyTyped', body: 'a thought' });
    expect(isUnkept(typed)).toBe(true);
    const kept = edit(typed, { kind: 'draftKept', content: contentOf(typed) });
    expect(isUnkept(kept)).toBe(false);
    expect(isUnkept(edit(kept, { kind: 'bodyTyped', body: 'a thought, longer' }))).toBe(true);
  });

  test('is not replaced by a draft that is found late, and an untouched editor takes it', () => {
    const note = writtenNote({ body: 'as saved' });
    const draft = { briefingId: 'b', target, noteId: note.id, ...content({ body: 'as drafted' }) };
    const untouched = startEditing(target, note, null);
    expect(edit(untouched, { kind: 'draftSeen', draft }).writing.body).toBe('as drafted');
    const typed = edit(untouched, { kind: 'bodyTyped', body: 'typed since' });
    expect(edit(typed, { kind: 'draftSeen', draft })).toBe(typed);
  });

  test('comes back from a draft as it was left', () => {
    fc.assert(
      fc.property(contents(), (content) => {
        const draft = { briefingId: 'b', target, noteId: null, ...content };
        const state = startEditing(target, null, draft);
        expect(state.writing.body).toBe(content.body);
        expect(contentOf(state).tags).toEqual(content.tags);
        expect(isUnkept(edit(state, { kind: 'questionSet', isQuestion: state.writing.isQuestion }))).toBe(
          !isSameContent(contentOf(state), content),
        );
      }),
    );
  });
});

describe('a newer revision seen on disk', () => {
  const note = writtenNote({ body: 'first' });
  const newer: Note = { ...note, rev: 2, body: 'second' };

  test('replaces fields that were not touched', () => {
    const state = edit(startEditing(target, note, null), { kind: 'noteSeen', note: newer });
    expect([state.writing.body, state.note?.rev]).toEqual(['second', 2]);
  });

  test('leaves words that were typed and stands beside them until the reader has chosen', () => {
    const typed = edit(startEditing(target, note, null), { kind: 'bodyTyped', body: 'mine' });
    const state = edit(typed, { kind: 'noteSeen', note: newer });
    expect([state.writing.body, state.note?.rev, state.saving]).toEqual([
      'mine',
      1,
      { kind: 'stale', theirs: newer },
    ]);
    const newest: Note = { ...newer, rev: 3, body: 'third' };
    expect(edit(state, { kind: 'noteSeen', note: newest }).saving).toEqual({ kind: 'stale', theirs: newest });
    expect(edit(state, { kind: 'mineKept' }).note?.rev).toBe(2);
  });

  test('that says the very words that were typed is no conflict', () => {
    const typed = edit(startEditing(target, note, null), { kind: 'bodyTyped', body: 'second' });
    const state = edit(typed, { kind: 'noteSeen', note: newer });
    expect([state.writing.body, state.note?.rev, state.saving.kind]).toEqual(['second', 2, 'at-rest']);
  });

  test('while a save is on its way is left to the answer of the disk', () => {
    const typed = edit(startEditing(target, note, null), { kind: 'bodyTyped', body: 'mine' });
    const saving = edit(typed, { kind: 'saveStarted' });
    expect(edit(saving, { kind: 'noteSeen', note: newer })).toBe(saving);
  });

  test('that is older or of another note changes nothing', () => {
    const state = startEditing(target, newer, null);
    expect(edit(state, { kind: 'noteSeen', note })).toBe(state);
    expect(edit(state, { kind: 'noteSeen', note: writtenNote({}) })).toBe(state);
  });
});

describe('the motivation', () => {
  test.each([
    ['words', { body: 'Why?' }, 'commenting'],
    ['no words', { body: '  ' }, 'highlighting'],
    ['the mark of a question', { body: 'Why', isQuestion: true }, 'questioning'],
  ] as const)('follows from %s', (_, { body, ...rest }, motivation) => {
    let state = edit(startEditing(target, null, null), { kind: 'bodyTyped', body });
    if ('isQuestion' in rest) state = edit(state, { kind: 'questionSet', isQuestion: true });
    expect(contentOf(state).motivation).toBe(motivation);
  });

  test('of a bookmark stays until it is marked as a question, and of a reply always', () => {
    const bookmark = startEditing(target, writtenNote({ motivation: 'bookmarking' }), null);
    expect(contentOf(edit(bookmark, { kind: 'bodyTyped', body: 'words' })).motivation).toBe('bookmarking');
    expect(contentOf(edit(bookmark, { kind: 'questionSet', isQuestion: true })).motivation).toBe(
      'questioning',
    );
    const reply = startEditing({ kind: 'note', noteId: writtenNote({}).id }, null, null);
    expect(contentOf(edit(reply, { kind: 'questionSet', isQuestion: true })).motivation).toBe('replying');
  });
});

describe('content over a limit', () => {
  test('is refused in words before the disk refuses it, and nothing else is', () => {
    const over = {
      bodyLength: noteLimits.bodyLength + 1,
      tags: noteLimits.tags + 1,
      tagLength: noteLimits.tagLength + 1,
    };
    expect(refusalOf({ ...content({}), body: 'x'.repeat(over.bodyLength) })?.kind).toBe('body');
    expect(
      refusalOf({ ...content({}), tags: Array.from({ length: over.tags }, (_, n) => `t${n}`) })?.kind,
    ).toBe('tags');
    expect(refusalOf({ ...content({}), tags: ['x'.repeat(over.tagLength)] })?.kind).toBe('tag');
    expect(refusalOf({ ...content({}), body: 'x\0' })?.kind).toBe('sign');
    expect(refusalOf({ ...content({}), tags: ['x\ud800'] })?.kind).toBe('sign');
    expect(refusalOf({ ...content({}), body: 'x'.repeat(noteLimits.bodyLength) })).toBeNull();
  });

  test('is the only content that the disk would refuse', () => {
    fc.assert(
      fc.property(contents(), fc.string({ unit: 'binary' }), (content, tagText) => {
        let state = writeAll(startEditing(target, null, null), content);
        state = edit(state, { kind: 'tagTyped', text: tagText });
        if (refusalOf(contentOf(state)) === null) {
          expect(NoteContentSchema.safeParse(contentOf(state)).success).toBe(true);
        }
      }),
    );
  });
});

describe('tags', () => {
  test.each([
    ['legal', ['legal']],
    ['#legal', ['legal']],
    ['legal, ask  mod,', ['legal', 'ask mod']],
    [' , # ,', []],
    ['Legal,legal', ['Legal']],
    ['#A,B#c', ['A', 'B#c']],
  ])('typed as %j are %j', (text, tags) => {
    expect(addTags([], text)).toEqual(tags);
  });

  test('half typed count as soon as they are typed', () => {
    const state = edit(startEditing(target, null, null), { kind: 'tagTyped', text: 'leg' });
    expect(contentOf(state).tags).toEqual(['leg']);
    expect(contentOf(edit(state, { kind: 'tagEnded' })).tags).toEqual(['leg']);
  });
});

/** Everything that can happen except what takes words away by the reader's own choice. */
function anyAction(): fc.Arbitrary<EditingAction> {
  const note = contents().map((content) => writtenNote(content));
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.string({ unit: 'grapheme' }).map((body) => ({ kind: 'bodyTyped', body }) as const),
    },
    fc.constantFrom(...colours, null).map((colour) => ({ kind: 'labelChosen', colour }) as const),
    fc.string().map((text) => ({ kind: 'tagTyped', text }) as const),
    fc.constantFrom(
      { kind: 'tagEnded' } as const,
      { kind: 'saveStarted' } as const,
      { kind: 'goneFound', noteId: writtenNote({}).id } as const,
      { kind: 'mineKept' } as const,
      { kind: 'failed', reason: 'The disk is full.' } as const,
    ),
    contents().map((content) => ({ kind: 'draftKept', content }) as const),
    note.map((saved) => ({ kind: 'saved', note: saved }) as const),
    note.map((theirs) => ({ kind: 'staleFound', theirs }) as const),
  );
}

function content(fields: Partial<NoteContent>): NoteContent {
  return { ...emptyContent, motivation: 'commenting', ...fields };
}

function contents(): fc.Arbitrary<NoteContent> {
  return fc
    .record({
      motivation: fc.constantFrom('commenting', 'highlighting', 'questioning', 'bookmarking'),
      colour: fc.constantFrom(...colours, null),
      tags: fc
        .array(fc.stringMatching(/^[a-zа-я]{1,6}$/u), { maxLength: 3 })
        .map((tags) => [...addTags([], tags.join(','))]),
      body: fc.string({ unit: 'grapheme', maxLength: 40 }),
      workflow: fc.constantFrom(...workflows, null),
      links: fc.constantFrom<Link[]>([], [{ role: 'see-also', target: { kind: 'article' } }]),
    })
    .map(settleContent);
}

function writeAll(state: Editing, content: NoteContent): Editing {
  const tags = content.tags.join(',');
  const actions: readonly EditingAction[] = [
    { kind: 'bodyTyped', body: content.body },
    { kind: 'labelChosen', colour: content.colour },
    ...state.writing.tags.map((tag) => ({ kind: 'tagRemoved', tag }) as const),
    { kind: 'tagTyped', text: tags },
    { kind: 'tagEnded' },
    { kind: 'questionSet', isQuestion: content.motivation === 'questioning' },
    { kind: 'workflowSet', workflow: content.workflow ?? 'open' },
    { kind: 'linksChanged', links: content.links },
  ];
  return actions.reduce(edit, state);
}
