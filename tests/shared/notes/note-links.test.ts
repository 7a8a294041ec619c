import { describe, expect, it } from 'vitest';
import { findCandidates, linkCandidates } from '../../../src/shared/notes/link-candidates';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { say } from '../../../src/main/say';
import type { Note, Target } from '../../../src/shared/notes/note';
import { endOfLink, linksTo, linksToSentence } from '../../../src/shared/notes/note-links';
import { numberNotes } from '../../../src/shared/notes/note-order';
import { describePassage, type Passage } from '../../../src/shared/notes/passage';
import { openBundledBriefing } from '../../main/bundled-briefing';
import { writtenNote } from '../../renderer/written-note';

const briefing = await openBundledBriefing();
const lookup = lookUp(briefing);
const ground = (notes: readonly Note[]) => ({
  briefing,
  lookup,
  notes,
  numbers: numberNotes(notes, briefing),
});

function passageOn(words: string): Passage {
  const block = briefing.blocks.find(({ text }) => text.includes(words));
  if (!block) throw new Error(`The article does not say "${words}".`);
  const start = block.text.indexOf(words);
  return describePassage(block, start, start + words.length);
}

const on = (words: string): Target => ({ kind: 'passage', passage: passageOn(words) });

describe('a link', () => {
  it('is followed to a note by its number, and to a place by its name and words', () => {
    const note = writtenNote({ target: on('legally binding') });
    expect(endOfLink({ kind: 'note', noteId: note.id }, ground([note]))).toEqual({
      kind: 'note',
      note,
      number: 1,
    });
    expect(endOfLink(on('legally binding'), ground([]))).toMatchObject({
      kind: 'place',
      place: { id: 'breadcrumb.sentence', values: { sentence: '17' } },
      quote: 'legally binding',
    });
    expect(endOfLink({ kind: 'cell', topicId: 'funding', columnId: 'doc2' }, ground([]))).toMatchObject({
      kind: 'place',
      place: { id: 'breadcrumb.cell' },
      quote: null,
    });
  });

  it('whose end is gone says so, and keeps the words it led to', () => {
    const note = writtenNote({});
    expect(endOfLink({ kind: 'note', noteId: note.id }, ground([]))).toEqual({
      kind: 'gone',
      what: 'note',
      quote: null,
    });
    const passage = { ...passageOn('legally binding'), exact: 'legally *biding*' };
    expect(endOfLink({ kind: 'passage', passage }, ground([]))).toEqual({
      kind: 'gone',
      what: 'place',
      quote: 'legally biding',
    });
  });

  it('is seen from its other end: a note, a sentence it touches, a cell', () => {
    const note = writtenNote({});
    const cell: Target = { kind: 'cell', topicId: 'funding', columnId: 'doc2' };
    const from = writtenNote({
      links: [
        { role: 'supports', target: { kind: 'note', noteId: note.id } },
        { role: 'see-also', target: on('legally binding') },
        { role: 'contradicts', target: cell },
      ],
    });
    const notes = [note, from];
    expect(linksTo({ kind: 'note', noteId: note.id }, notes)).toEqual([{ from, role: 'supports' }]);
    expect(linksTo(cell, notes)).toEqual([{ from, role: 'contradicts' }]);
    expect(linksToSentence('S17', notes, lookup)).toEqual([{ from, role: 'see-also' }]);
    expect(linksToSentence('S16', notes, lookup)).toEqual([]);
  });
});

describe('what a note can be linked to', () => {
  const self = writtenNote({ body: 'the note itself' });
  const asked = writtenNote({ target: on('legally binding'), body: '**Binding** by what?' });
  const all = linkCandidates(ground([self, asked]), {
    self: self.id,
    passage: passageOn('explicit language'),
  });
  const found = (query: string) =>
    findCandidates(all, query, ({ id, values }) => say(id, values)).map(
      ({ name, words }) => `${say(name.id, name.values)}: ${words}`,
    );

  it('is the passage chosen last, every other note, sentence, statement and cell', () => {
    expect(found('')[0]).toBe('The passage chosen last: explicit language');
    expect(found('')[1]).toBe('Note 1: Binding by what?');
    expect(all.map(({ target }) => target.kind)).toEqual(expect.arrayContaining(['statement', 'cell']));
    expect(found('').join('\n')).not.toContain('the note itself');
  });

  it('is found by its number first, and by words in any order, without accents and case', () => {
    expect(found('1')[0]).toBe('Note 1: Binding by what?');
    expect(found('17')[0]).toMatch(/^Sentence 17: /u);
    expect(found('WHAT binding')).toEqual(['Note 1: Binding by what?']);
    expect(found('funding document 2')[0]).toMatch(/^Funding, Document 2: /u);
    expect(found('no such words anywhere')).toEqual([]);
  });
});
