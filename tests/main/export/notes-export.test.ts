import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { withoutMarks } from '../../../src/shared/briefing/emphasis';
import type { Note } from '../../../src/shared/notes/note';
import { toAnnotationSet } from '../../../src/shared/note-export/annotations';
import { describeNotes, isoTime } from '../../../src/shared/note-export/described-note';
import { noteFormats } from '../../../src/shared/note-export/request';
import { describePassage, isInPlace } from '../../../src/shared/notes/passage';
import { writtenNote } from '../../renderer/written-note';
import { anyNotes, thousandNotes, withHardText } from '../../shared/note-export/any-note';
import { readBundledBriefing } from '../../shared/search/read-bundled';
import { exported, exportedText } from './export-notes';
import { readCsv } from './read-csv';
import { readDocx } from './read-docx';

const briefing = withHardText(readBundledBriefing());
const blocks = new Map(briefing.blocks.map((block) => [block.id, block]));

function noteOn(words: string, fields: Partial<Note> = {}): Note {
  const block = briefing.blocks.find(({ text }) => text.includes(words));
  if (!block) throw new Error(`The article does not say "${words}".`);
  const start = block.text.indexOf(words);
  const passage = describePassage(block, start, start + words.length);
  return writtenNote({ target: { kind: 'passage', passage }, breadcrumb: 'Sentence 17', ...fields });
}

describe('Markdown', () => {
  test('has the number, the place, the quote, the words, the sentence, the label by its own name and the tags', async () => {
    const note = noteOn('legally binding', {
      body: 'By what instrument?',
      colour: 'rose',
      tags: ['legal', 'two words'],
    });
    const sentence = briefing.blocks
      .flatMap(({ sentences }) => sentences)
      .find(({ text }) => text.includes('legally binding'));
    const text = await exportedText('markdown', [note], briefing, {
      labelNames: { rose: 'Ask the minister' },
    });
    expect(text).toBe(
      `# Notes on ${briefing.title.text}

Edition ${briefing.edition} (00000000)

## 1. Sentence 17

> legally binding

By what instrument?

- Sentence: ${sentence?.number}
- Comment
- Label: Ask the minister
- Tags: legal, two words
`,
    );
  });

  test('marks every line of a quote, shows a question’s state and where links lead', async () => {
    const first = briefing.blocks[2];
    const spanning = thousandNotes(briefing).find(
      ({ target }) =>
        target.kind === 'passage' &&
        target.passage.endBlockId !== undefined &&
        isInPlace(target.passage, blocks),
    );
    if (!first || spanning?.target.kind !== 'passage') throw new Error('No such note.');
    const other = noteOn('legally binding');
    const text = await exportedText(
      'markdown',
      [
        other,
        {
          ...spanning,
          writtenOn: null,
          motivation: 'questioning',
          workflow: 'resolved',
          body: '- a list\n- of two',
          links: [
            { role: 'supports', target: { kind: 'note', noteId: other.id } },
            { role: 'contradicts', target: { kind: 'statement', statementId: 'a-S900-1' } },
          ],
        },
      ],
      briefing,
    );
    const lines = spanning.target.passage.exact.split('\n').map((line) => `> ${line}\n`);
    expect(lines.length).toBeGreaterThan(1);
    expect(text).toContain(`\n\n${lines.join('')}\n- a list\n- of two\n\n`);
    expect(text).toContain('\n- Question: Resolved\n');
    expect(text).toMatch(/\n- Supports: note \d\n- Contradicts: a place that is not in this edition\n/u);
  });
});

describe('CSV', () => {
  test('cannot make a spreadsheet compute, and is read as UTF-8', async () => {
    const text = await exportedText(
      'csv',
      [noteOn('legally binding', { body: '=HYPERLINK("http://x")', tags: ['+1'], creator: ' \t@SUM(A1)' })],
      briefing,
    );
    expect(text.startsWith('\uFEFFNumber,Place,Sentences,Quote,')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(text).toContain(`'+1`);
    expect(text).toContain(`,' \t@SUM(A1),`);
    expect(text.split('\r\n')).toHaveLength(3);
  });

  test('keeps a note of several lines in one cell', async () => {
    const text = await exportedText('csv', [noteOn('legally binding', { body: 'First\nSecond' })], briefing);
    expect(text).toContain(',"First\nSecond",');
  });

  test('is read back cell by cell by the letter of RFC 4180, whatever the notes hold', async () => {
    await fc.assert(
      fc.asyncProperty(anyNotes(briefing), async (notes) => {
        const rows = readCsv((await exportedText('csv', notes, briefing)).slice(1));
        expect(new Set(rows.map((row) => row.length))).toEqual(new Set([18]));
        const bodies = new Map(rows.map((row) => [row.at(-1), row[7]]));
        for (const { id, body } of notes) {
          // A cell that would be a formula has one sign before it.
          expect([body, `'${body}`]).toContain(bodies.get(id));
          expect(bodies.get(id)).not.toMatch(/^\s*[=+\-@]/u);
        }
      }),
    );
  });
});

describe('HTML', () => {
  test('shows text as text, whatever it holds, and asks for nothing outside itself', async () => {
    const nasty = '<script>alert(1)</script><img src=x onerror="alert(2)">&amp;\'';
    const text = await exportedText(
      'html',
      [noteOn('legally binding', { body: nasty, creator: nasty, breadcrumb: nasty, colour: 'sky' })],
      briefing,
      { labelNames: { sky: nasty } },
    );
    expect(text).not.toMatch(/<script|<img|<link/iu);
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('shows Markdown as it was meant, and an address as words that lead nowhere', async () => {
    const body =
      'By **what** *law*?\nAsk:\n- Ana\n- [the act](https://example.org/a)\n\n[x](javascript:alert(1))';
    const text = await exportedText('html', [noteOn('legally binding', { body })], briefing);
    expect(text).toContain(
      '<div class="words"><p dir="auto">By <strong>what</strong> <em>law</em>?<br>Ask:</p><ul dir="auto">' +
        '<li><p dir="auto">Ana</p></li><li><p dir="auto">the act (https://example.org/a)</p></li></ul>' +
        '<p dir="auto">[x](javascript:alert(1))</p></div>',
    );
    expect(text).not.toMatch(/<a |href/u);
  });

  test('lets in nothing but its own style, which is named by what it is', async () => {
    const text = await exportedText('html', [noteOn('legally binding')], briefing);
    const style = /<style>(.*?)<\/style>/su.exec(text)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(text).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">`,
    );
    expect(text).not.toMatch(/ style=|unsafe/u);
  });

  test('has no tag but its own, for any notes', async () => {
    await fc.assert(
      fc.asyncProperty(anyNotes(briefing), async (notes) => {
        const tags = (await exportedText('html', notes, briefing)).match(/<\/?[^>\s]+/gu) ?? [];
        const own =
          /^<\/?(?:!doctype|html|head|meta|title|style|body|main|h1|h2|p|article|blockquote|time|div|ul|ol|li|em|strong|code|pre|br|hr)$/u;
        expect(tags.filter((tag) => !own.test(tag))).toEqual([]);
      }),
    );
  });
});

describe('EPUB annotations', () => {
  test('lie in an archive that holds them and nothing else, the same bytes for the same notes', async () => {
    const notes = thousandNotes(briefing).slice(0, 50);
    const atMs = Date.UTC(2026, 0, 2);
    const bytes = await exported('annotations', notes, briefing, { atMs });
    const entries = unzipSync(bytes);
    expect(Object.keys(entries)).toEqual(['annotations.json']);
    const set: unknown = JSON.parse(new TextDecoder().decode(entries['annotations.json']));
    expect(set).toEqual(JSON.parse(JSON.stringify(toAnnotationSet(notes, briefing, atMs))));
    expect(await exported('annotations', notes, briefing, { atMs })).toEqual(bytes);
  });
});

describe('DOCX', () => {
  test('has Markdown as runs and points of Word’s own', async () => {
    const body = 'By **what** *law*?\n\n- Ana\n- <script>\n\n7. seventh';
    const { comments, parts } = readDocx(
      await exported('docx', [noteOn('legally binding', { body })], briefing),
    );
    expect(comments[0]?.lines.slice(0, 4)).toEqual(['By what law?', 'Ana', '<script>', '7. seventh']);
    const xml = parts.get('word/comments.xml') ?? '';
    expect(xml).toMatch(/<w:b\/>(?:(?!<\/w:r>).)*>what</su);
    expect(xml).toMatch(/<w:i\/>(?:(?!<\/w:r>).)*>law</su);
    expect(xml.match(/<w:numPr>/gu)).toHaveLength(2);
  });

  test('has one comment a note, on the very words, by its author and at its time', async () => {
    const notes = thousandNotes(briefing);
    const { comments } = readDocx(await exported('docx', notes, briefing));
    expect(comments).toHaveLength(notes.length);
    let placed = 0;
    for (const [index, { note }] of describeNotes(notes, briefing).entries()) {
      const { on, author, date } = comments[index] ?? {};
      expect([author, date]).toEqual([note.creator, isoTime(note.createdMs)]);
      if (note.target.kind === 'passage' && isInPlace(note.target.passage, blocks)) {
        placed += 1;
        expect(on).toBe(shownWords(note.target.passage));
      } else expect(on).toEqual(expect.any(String));
    }
    expect(placed).toBeGreaterThan(300);
  });

  test('has the reader’s words, the label and the tags in the comment, and answers under what they answer', async () => {
    const asked = noteOn('legally binding', {
      body: 'By what instrument?\nAnd when?',
      motivation: 'questioning',
      workflow: 'resolved',
      colour: 'rose',
      tags: ['legal'],
      creator: 'Ana & Ben',
      createdMs: Date.UTC(2026, 4, 6, 7, 8, 9),
    });
    const answer = writtenNote({
      target: { kind: 'note', noteId: asked.id },
      motivation: 'replying',
      body: 'By treaty.',
    });
    const onArticle = writtenNote({ body: 'As a whole', breadcrumb: 'The article' });
    const { comments, text, parts } = readDocx(
      await exported('docx', [asked, answer, onArticle], briefing, { labelNames: { rose: 'Minister' } }),
    );
    expect(comments).toMatchObject([
      { author: 'Ana & Ben', date: '2026-05-06T07:08:09.000Z', on: 'legally binding' },
      { lines: ['By treaty.', expect.stringContaining('Reply')], on: 'legally binding' },
      { lines: ['As a whole', expect.stringContaining('Comment')], on: 'The article' },
    ]);
    expect(comments[0]?.lines.slice(0, 2)).toEqual(['By what instrument?', 'And when?']);
    expect(comments[0]?.lines[2]).toMatch(
      /^1\. Sentence \d+; Question, Resolved; Label: Minister; Tags: legal$/u,
    );
    const extended = parts.get('word/commentsExtended.xml') ?? '';
    expect(extended.match(/w15:paraIdParent=/gu)).toHaveLength(1);
    expect(extended.match(/w15:done="1"/gu)).toHaveLength(1);
    // The article is all there, its emphasis without its marks.
    for (const block of briefing.blocks) expect(text).toContain(withoutMarks(block.text));
  });

  test('is sound XML whatever the reader wrote', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyNotes(briefing),
        fc.string({ unit: 'binary', maxLength: 20 }),
        async (notes, odd) => {
          const all = notes.map((note) => ({ ...note, body: `${note.body}${odd}` }));
          const { parts, comments } = readDocx(await exported('docx', all, briefing));
          expect(comments).toHaveLength(notes.length);
          for (const part of parts.values()) {
            // oxlint-disable-next-line no-control-regex
            expect(part).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  /** The words of a passage as the document has them: emphasis is decided by the whole block. */
  function shownWords(passage: (Note['target'] & { readonly kind: 'passage' })['passage']): string {
    const ids = [...blocks.keys()];
    const { blockId, endBlockId = blockId } = passage;
    const touched = ids.slice(ids.indexOf(blockId), ids.indexOf(endBlockId) + 1);
    return touched
      .map((id, index) => {
        const text = blocks.get(id)?.text ?? '';
        const from = index === 0 ? passage.start : 0;
        const to = index === touched.length - 1 ? passage.end : text.length;
        return maskMarks(text).slice(from, to).replaceAll('\u0000', '');
      })
      .join('\n');
  }

  /** The text with a null character for each mark of emphasis, so that offsets hold. */
  function maskMarks(text: string): string {
    return text.replace(/(?<!\*)\*(?![\s*])([^*]*?)(?<!\s)\*(?!\*)/gu, '\u0000$1\u0000');
  }
});

describe.each(noteFormats)('the format %s', (format) => {
  const words = async (
    notes: readonly Note[],
    more: Parameters<typeof exported>[3] = {},
  ): Promise<string> => {
    const bytes = await exported(format, notes, briefing, more);
    if (format === 'docx') return [...readDocx(bytes).parts.values()].join('\n');
    if (format === 'annotations') return new TextDecoder().decode(unzipSync(bytes)['annotations.json']);
    return new TextDecoder().decode(bytes);
  };

  test('names every note, and every text the reader wrote is in it, with the quote', async () => {
    const text = await words([
      noteOn('legally binding', { body: 'Первое', tags: ['legal'] }),
      noteOn('explicit language', { body: 'Second 👍' }),
      writtenNote({
        target: { kind: 'statement', statementId: 'a-S900-1' },
        value: { text: 'what it said then', hash: 'e'.repeat(64) },
        body: 'Lost',
        breadcrumb: 'Sentence 900',
      }),
    ]);
    for (const each of [
      'Первое',
      'Second 👍',
      'Lost',
      'legally binding',
      'explicit language',
      'legal',
      'Sentence 900',
      'what it said then',
    ]) {
      expect(text).toContain(each);
    }
  });

  test('of some of the notes keeps the others out, and the numbers as they are on screen', async () => {
    const notes = ['a summary', 'legally binding', 'explicit language']
      .filter((each) => briefing.blocks.some(({ text }) => text.includes(each)))
      .map((each) => noteOn(each, { body: `On ${each}` }));
    const last = notes.at(-1);
    if (!last) throw new Error('The article has none of the words.');
    const text = await words([last], { among: notes });
    expect(text).toContain(last.body);
    for (const other of notes.slice(0, -1)) expect(text).not.toContain(other.body);
  });

  test('of no notes is still a whole file', async () => {
    expect((await words([])).trim()).not.toBe('');
  });
});
