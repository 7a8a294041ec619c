import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillTemplate, readNoteTemplate, templateLimitBytes } from '../../../src/main/export/note-template';
import {
  templateNames,
  type TemplateNames,
  toTemplateView,
} from '../../../src/shared/note-export/template-view';
import { say } from '../../../src/main/say';
import { anyNotes, withHardText } from '../../shared/note-export/any-note';
import { readBundledBriefing } from '../../shared/search/read-bundled';
import { bundledTemplate } from './export-notes';
import { temporaryFolder } from '../temporary-folder';

const briefing = withHardText(readBundledBriefing());
const subject = { briefing, wording: { say, labelNames: {} }, exported: '2026-01-02T00:00:00.000Z' };
const fill = (text: string): string =>
  fillTemplate({ file: 'notes.mustache', text }, toTemplateView([], subject), templateNames);

describe('a template that is broken', () => {
  // Every one is told with its file and line, and what to do about it.
  test.each([
    ['{{title}}\n{{#notes}}\n{{note}}', 2, 'the section “notes” is opened and not closed.'],
    ['{{title}}\n\n{{edition', 3, 'a tag is opened and not closed.'],
    ['{{title}}\n{{/notes}}', 2, '“notes” is closed where it is not open.'],
    [
      '{{#notes}}\n{{#label}}\n{{/notes}}\n{{title}}',
      3,
      'the section “label” is still open where another is closed.',
    ],
    [
      '{{title}}\n{{titel}}',
      2,
      'there is no “titel” in this place. Here are: title, edition, hash, count, exported, notes.',
    ],
    ['{{note}}', 1, 'there is no “note” in this place.'],
    ['{{#notes}}\n{{#quote}}\n{{/quote}}\n{{role}}\n{{/notes}}', 4, 'there is no “role” in this place.'],
    ['{{title.length}}', 1, 'there is no “title.length” in this place.'],
    ['{{#notes}}{{constructor}}{{/notes}}', 1, 'there is no “constructor” in this place.'],
    ['a\r\nb\r\n{{> other}}', 3, 'a template cannot take in another file (“other”).'],
    ['{{notes}}', 1, '“notes” is a list, which is not one text'],
    ['{{^notes}}\n{{.}}\n{{/notes}}', 2, 'there is no “.” in this place.'],
  ])('%j: line %i, %s', (text, line, reason) => {
    expect(() => fill(text)).toThrow(`notes.mustache, line ${line}: ${reason}`);
    expect(() => fill(text)).toThrow(
      'Put it right, or move the file away to use the template that comes with Lectern.',
    );
  });
});

describe('a template', () => {
  test('may use other signs for its tags, remarks, and texts as sections', () => {
    expect(fill('{{! a remark }}{{=<% %>=}}<% title %>: <%#title%><%.%><%/title%>')).toBe(
      `${briefing.title.text}: ${briefing.title.text}`,
    );
  });

  test('puts every text as it stands, for any notes', () => {
    fc.assert(
      fc.property(anyNotes(briefing), (notes) => {
        const view = toTemplateView(notes, subject);
        const template = { file: '', text: '{{#notes}}{{note}}\u0000{{{place}}}\u0000{{/notes}}' };
        const expected = view.notes.map(({ note, place }) => `${note}\u0000${place}\u0000`).join('');
        expect(fillTemplate(template, view, templateNames)).toBe(expected);
      }),
    );
  });

  test('can name everything that the one which comes with Lectern says it can', () => {
    const text = readFileSync(bundledTemplate, 'utf8');
    const remark = text.slice(0, text.indexOf('}}'));
    const namesIn = (names: TemplateNames): readonly string[] =>
      Object.entries(names).flatMap(([name, what]) => [
        name,
        ...(typeof what === 'object' ? namesIn(what) : []),
      ]);
    const told = namesIn(templateNames).filter((name) => name !== '.');
    expect(told.filter((name) => !new RegExp(String.raw`\b${name}\b`, 'u').test(remark))).toEqual([]);
    expect(() => fill(text)).not.toThrow();
  });
});

describe('the template in force', () => {
  test('is the reader’s own where there is one', async () => {
    const yours = join(temporaryFolder(), 'notes.mustache');
    expect((await readNoteTemplate({ bundled: bundledTemplate, yours })).file).toBe(bundledTemplate);
    writeFileSync(yours, '{{title}}');
    expect(await readNoteTemplate({ bundled: bundledTemplate, yours })).toEqual({
      file: yours,
      text: '{{title}}',
    });
  });

  test.each([
    ['not text', Buffer.from([0xff, 0xfe, 0x41]), 'is not text in UTF-8.'],
    ['too large', Buffer.alloc(templateLimitBytes + 1, 'a'), 'is larger than 256 kB'],
  ])('that is %s is refused with its name and the remedy', async (_, bytes, reason) => {
    const yours = join(temporaryFolder(), 'notes.mustache');
    writeFileSync(yours, bytes);
    const reading = readNoteTemplate({ bundled: bundledTemplate, yours });
    await expect(reading).rejects.toThrow(`${yours} ${reason}`);
    await expect(reading).rejects.toThrow('ove it away to use the template that comes with Lectern.');
  });

  test('that is a folder is refused, too', async () => {
    const yours = temporaryFolder();
    await expect(readNoteTemplate({ bundled: bundledTemplate, yours })).rejects.toThrow(
      `${yours} cannot be read`,
    );
  });
});
