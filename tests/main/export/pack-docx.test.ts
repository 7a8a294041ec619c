import { parseDocument } from 'htmlparser2';
import { beforeAll, describe, expect, test } from 'vitest';
import { packDocx } from '../../../src/main/export/pack-docx';
import { createDocumentSpeech } from '../../../src/main/pack/document-speech';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { packDocument } from '../../../src/shared/pack/document/pack-document';
import type { PackRequest } from '../../../src/shared/pack/pack';
import { notesOfEverySort, packJob } from '../../shared/pack/document/pack-job';
import { openBundledBriefing } from '../bundled-briefing';
import { type DocxFile, readDocx } from './read-docx';

const briefing = await openBundledBriefing();
const notes = notesOfEverySort(briefing);
const speech = createDocumentSpeech({}, 'UTC');
const documentOf = (request: Partial<PackRequest> = {}) =>
  packDocument(packJob(briefing, notes, { marking: 'TLP:AMBER', found: ['troops'], ...request }), speech);

let bytes: Uint8Array;
let file: DocxFile;
let xml: string;
beforeAll(async () => {
  bytes = await packDocx(documentOf());
  file = readDocx(bytes);
  xml = file.parts.get('word/document.xml') ?? '';
});

function count(text: string, sought: RegExp): number {
  return text.match(sought)?.length ?? 0;
}

describe('the Word document of a pack', () => {
  test('has parts that are all well-formed', () => {
    for (const [name, part] of file.parts) {
      if (!/\.(xml|rels)$/u.test(name)) continue;
      expect(() => parseDocument(part, { xmlMode: true })).not.toThrow();
      // oxlint-disable-next-line no-control-regex
      expect(part).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u);
    }
  });

  test('has its sections as headings in order, each a place that the contents lead to, with its page', () => {
    const headings = [
      ...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<w:pStyle w:val="Heading1"\/>.*?<\/w:p>/gsu),
    ].map(([paragraph]) => paragraph.replaceAll(/<[^>]*>/gu, ''));
    const sections = documentOf().sections.filter(({ section }) => section !== 'cover');
    expect(headings).toEqual(sections.map(({ number, title }) => `${number} ${title}`));
    const places = new Set(
      [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/gu)].map(([, name]) => name),
    );
    const leads = [...xml.matchAll(/w:anchor="([^"]*)"/gu)].map(([, name]) => name);
    const pages = [...xml.matchAll(/PAGEREF (\S+)/gu)].map(([, name]) => name);
    expect(pages).toHaveLength(sections.length);
    for (const name of [...leads, ...pages]) expect(places).toContain(name);
  });

  test('says the head of each table again on every page, and splits no row', () => {
    const rows = count(xml, /<w:tr>/gu);
    expect(rows).toBeGreaterThan(lookUp(briefing).sentences.size);
    expect(count(xml, /<w:cantSplit\/>/gu)).toBe(rows);
    expect(count(xml, /<w:tblHeader\/>/gu)).toBe(count(xml, /<w:tbl>/gu));
  });

  test('has the notes on words as comments on these words, each with its author, and what answers one with it', () => {
    const comments = documentOf().comments;
    expect(file.comments.map(({ author }) => author)).toEqual(comments.map(({ author }) => author));
    const [first, answer] = file.comments;
    expect(first?.on).toBe('dramatic late-night meeting held in');
    expect(answer).toMatchObject({ author: 'Ada Lovelace', on: first?.on });
    expect(file.parts.get('word/comments.xml')).toContain('w:initials="AL"');
    expect(file.comments.every(({ on }) => on !== null && on !== '')).toBe(true);
  });

  test('has every note in its list once, hostile words and all', () => {
    const words = xml.replaceAll(/<[^>]*>/gu, '');
    for (const body of ['Who is to ', 'A silent cell.', 'The article.', 'Lost.']) {
      expect(words.split(body)).toHaveLength(2);
    }
    expect(words).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('bears the marking at the right of every head and foot in at least 12 points, and numbers its pages', () => {
    const edges = [...file.parts].filter(([name]) => /word\/(header|footer)\d+\.xml/u.test(name));
    expect(edges.length).toBeGreaterThanOrEqual(2);
    for (const [name, edge] of edges) {
      expect(edge).toMatch(/<w:tab w:val="right"/u);
      expect(edge).toMatch(/<w:sz w:val="24"\/>(?:(?!<\/w:r>).)*TLP:AMBER/su);
      if (name.includes('footer')) {
        expect(edge).toMatch(/PAGE/u);
        expect(edge).toMatch(/NUMPAGES/u);
        expect(edge).toContain('codebook');
      }
    }
  });

  test('lays the comparison on its side, and the rest upright, bound as it is asked', async () => {
    const sheets = [...xml.matchAll(/<w:pgSz ([^>]*)\/>/gu)].map(([, size = '']) => size);
    expect(sheets.map((size) => size.includes('landscape'))).toEqual([false, true, false]);
    for (const size of sheets) {
      const width = Number(/w:w="(\d+)"/u.exec(size)?.[1]);
      const height = Number(/w:h="(\d+)"/u.exec(size)?.[1]);
      expect(width > height).toBe(size.includes('landscape'));
    }
    const unbound = readDocx(
      await packDocx(documentOf({ binding: 'none', sections: ['gaps'], paper: 'Letter' })),
    );
    const other = unbound.parts.get('word/document.xml') ?? '';
    const left = (document: string) => Number(/<w:pgMar [^>]*w:left="(\d+)"/u.exec(document)?.[1]);
    expect(left(xml)).toBeGreaterThan(left(other));
    expect(other).toContain('w:w="12240"');
  });

  test('names its title and its language, and nothing of the hour in which it was made', async () => {
    const core = file.parts.get('docProps/core.xml') ?? '';
    expect(core).toContain(`${briefing.title.text}: briefing pack`);
    expect(core.match(/2026-06-01T09:30:00Z/gu)).toHaveLength(2);
    expect(file.parts.get('word/styles.xml')).toContain('w:val="en-GB"');
    expect(xml).toContain(`<w:lang w:val="${briefing.language}"/>`);
    const again = await packDocx(documentOf());
    const changed = [...readDocx(again).parts].filter(([name, part]) => part !== file.parts.get(name));
    expect(changed.map(([name]) => name)).toEqual([]);
    expect(Buffer.compare(again, bytes)).toBe(0);
  });
});
