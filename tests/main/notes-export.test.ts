import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportFormats, exportNotes } from '../../src/main/notes-export';
import type { Note } from '../../src/shared/note';
import { describePassage } from '../../src/shared/passage';
import { writtenNote } from '../renderer/written-note';
import { anyNotes, withHardText } from '../shared/note-export/any-note';
import { readBundledBriefing } from '../shared/search/read-bundled';

const briefing = withHardText(readBundledBriefing());

function noteOn(words: string, fields: Partial<Note> = {}): Note {
  const block = briefing.blocks.find(({ text }) => text.includes(words));
  if (!block) throw new Error(`The article does not say "${words}".`);
  const start = block.text.indexOf(words);
  const passage = describePassage(block, start, start + words.length);
  return writtenNote({ target: { kind: 'passage', passage }, breadcrumb: 'Sentence 17', ...fields });
}

describe('Markdown', () => {
  test('has the quote, the number, the place, the words, the label and the tags', () => {
    const note = noteOn('legally binding', { body: 'By what instrument?', colour: 'rose', tags: ['legal'] });
    const text = exportNotes('markdown', [note], briefing);
    expect(text).toContain(
      '## 1. Sentence 17\n\n> legally binding\n\nBy what instrument?\n\n*Label: Raise; Tags: legal*\n',
    );
  });
});

describe('CSV', () => {
  test('cannot make a spreadsheet compute, and is read as UTF-8', () => {
    const text = exportNotes(
      'csv',
      [noteOn('legally binding', { body: '=HYPERLINK("http://x")', tags: ['+1'] })],
      briefing,
    );
    expect(text.startsWith('\uFEFFNumber,Place,Quote,Note')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(text).toContain(`'+1`);
    expect(text.split('\r\n')).toHaveLength(3);
  });

  test('keeps a note of several lines in one cell', () => {
    const text = exportNotes('csv', [noteOn('legally binding', { body: 'First\nSecond' })], briefing);
    expect(text).toContain(',"First\nSecond",');
  });
});

describe('HTML', () => {
  test('shows text as text, whatever it holds, and asks for nothing outside itself', () => {
    const nasty = '<script>alert(1)</script><img src=x onerror="alert(2)">&amp;\'';
    const text = exportNotes(
      'html',
      [noteOn('legally binding', { body: nasty, creator: nasty, breadcrumb: nasty })],
      briefing,
    );
    expect(text).not.toMatch(/<script|<img|<link/iu);
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text).toContain("default-src 'none'");
  });

  test('has no tag but its own, for any notes', () => {
    fc.assert(
      fc.property(anyNotes(briefing), (notes) => {
        const tags = exportNotes('html', notes, briefing).match(/<\/?[^>\s]+/gu) ?? [];
        const own = /^<\/?(?:!doctype|html|head|meta|title|style|body|h1|h2|p|article|blockquote|time)$/u;
        expect(tags.filter((tag) => !own.test(tag))).toEqual([]);
      }),
    );
  });
});

describe.each(exportFormats)('the format %s', (format) => {
  test('names every note, and every text the reader wrote is in it', () => {
    const notes = [
      noteOn('legally binding', { body: 'Первое', tags: ['legal'] }),
      noteOn('explicit language', { body: 'Second 👍' }),
      writtenNote({
        target: { kind: 'statement', statementId: 'a-S900-1' },
        body: 'Lost',
        breadcrumb: 'Sentence 900',
      }),
    ];
    const text = exportNotes(format, notes, briefing);
    for (const words of [
      'Первое',
      'Second 👍',
      'Lost',
      'legally binding',
      'explicit language',
      'legal',
      'Sentence 900',
    ]) {
      expect(text).toContain(words);
    }
  });

  test('of no notes is still a whole file', () => {
    expect(exportNotes(format, [], briefing).trim()).not.toBe('');
  });
});
