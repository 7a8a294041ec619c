import { createHash } from 'node:crypto';
import { ElementType, parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { createDocumentSpeech } from '../../../../src/main/pack/document-speech';
import { writeShape } from '../../../../src/main/pack/write-shape';
import { packSections } from '../../../../src/shared/pack/pack';
import { openBundledBriefing } from '../../../main/bundled-briefing';
import { notesOfEverySort, packJob } from './pack-job';

const briefing = await openBundledBriefing();
const notes = notesOfEverySort(briefing);
const speech = createDocumentSpeech({});
const marking = 'TLP:AMBER <b>"&';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Every element of the page with all the words in it, as a parser of HTML sees them. */
async function elements(request: Parameters<typeof packJob>[2] = {}): Promise<readonly Element[]> {
  const { bytes } = await writeShape(
    'html',
    packJob(briefing, notes, { marking, found: ['troops'], ...request }),
  );
  type Node = ReturnType<typeof parseDocument>['children'][number];
  const textOf = (node: Node): string =>
    'data' in node && node.type === ElementType.ElementType.Text
      ? node.data
      : 'children' in node
        ? node.children.map(textOf).join('')
        : '';
  const walk = (node: Node): readonly Element[] =>
    'attribs' in node
      ? [{ name: node.name, attributes: node.attribs, text: textOf(node) }, ...node.children.flatMap(walk)]
      : [];
  return parseDocument(new TextDecoder().decode(bytes)).children.flatMap(walk);
}

const page = await elements();

describe('the web page of a pack', () => {
  test('runs nothing and leads nowhere outside itself, whatever a note says', () => {
    const names = new Set(page.map(({ name }) => name));
    for (const name of ['script', 'img', 'svg', 'iframe', 'object', 'link', 'form', 'base']) {
      expect(names).not.toContain(name);
    }
    for (const { attributes } of page) {
      for (const [name, value] of Object.entries(attributes)) {
        expect(name).not.toMatch(/^on|^style$|^src|^action$/u);
        if (name === 'href') expect(value).toMatch(/^#/u);
      }
    }
    const style = page.find(({ name }) => name === 'style')?.text ?? '';
    expect(style).not.toMatch(/url\(|@import|https?:/u);
    const policy = page.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy?.attributes['content']).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
  });

  test('shows hostile words as they were written', () => {
    const [hostile] = page.filter(
      ({ name, text }) => name === 'article' && text.includes('<script>alert(1)</script>'),
    );
    expect(hostile?.text).toContain("\"><svg onload=alert(4)> ' onmouseover='x");
    expect(hostile?.text).toContain('[here](javascript:alert(3))');
    expect(hostile?.text).toContain('A <b>, ');
  });

  test('has every id once, and a place for every link', () => {
    const ids = page.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of page) {
      if (attributes['href'] !== undefined) expect(ids).toContain(attributes['href'].slice(1));
    }
  });

  test('has its headings in order and without a leap, the contents naming each section', () => {
    const headings = page.filter(({ name }) => /^h[1-6]$/u.test(name));
    const levels = headings.map(({ name }) => Number(name.slice(1)));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(
      headings.filter(({ name }) => name === 'h2').map(({ text }) => text.replace(/^\d+ /u, '')),
    ).toEqual(
      packSections
        .filter((section) => section !== 'cover')
        .map((section) => speech.formatMessage({ id: `paper.section.${section}` })),
    );
    const nav = page.find(({ name }) => name === 'nav')?.text ?? '';
    for (const { name, text } of headings) if (name === 'h2') expect(nav).toContain(text);
  });

  test('heads every table and row, and bears the marking at head and foot', () => {
    for (const { name, attributes } of page) {
      if (name === 'th') expect(attributes['scope']).toMatch(/^(col|row|colgroup)$/u);
    }
    expect(
      page.filter(({ attributes }) => attributes['class'] === 'marking').map(({ text }) => text),
    ).toEqual([marking, marking]);
  });

  test('leads from a number beside the words to its note, and back', () => {
    const note = page.find(({ attributes }) => attributes['id'] === 'note-1');
    expect(note?.text).toContain('Back to sentence 1');
    const sentence = page.find(({ attributes }) => attributes['id'] === 'S1');
    expect(sentence?.text).toContain('1');
  });

  test('leads to no sentence where the article is not in it', async () => {
    const alone = await elements({ sections: ['comparison'] });
    expect(alone.filter(({ name }) => name === 'a')).toEqual([]);
  });
});
