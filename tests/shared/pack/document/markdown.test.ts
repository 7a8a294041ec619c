import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { createDocumentSpeech } from '../../../../src/main/pack/document-speech';
import { packDocument } from '../../../../src/shared/pack/document/pack-document';
import { packMarkdown } from '../../../../src/shared/pack/document/markdown';
import { packSections } from '../../../../src/shared/pack/pack';
import { openBundledBriefing } from '../../../main/bundled-briefing';
import { notesOfEverySort, packJob } from './pack-job';

const briefing = await openBundledBriefing();
const speech = createDocumentSpeech({}, 'UTC');
const written = packMarkdown(
  packDocument(
    packJob(briefing, notesOfEverySort(briefing), { marking: 'TLP:AMBER', found: ['troops'] }),
    speech,
  ),
  speech,
);
/** With all that readers of Markdown make of plain text besides: addresses become links, HTML is taken as such. */
const tokens = new MarkdownIt({ html: true, linkify: true }).parse(written, {});
const inline = tokens.flatMap((token) => token.children ?? []);

describe('the Markdown of a pack', () => {
  test('makes nothing of what a note says but what the note says: no link, no picture, no HTML', () => {
    const kinds = new Set([...tokens, ...inline].map(({ type }) => type));
    for (const kind of ['link_open', 'image', 'html_block', 'code_block']) expect(kinds).not.toContain(kind);
    const tags = inline.filter(({ type }) => type === 'html_inline').map(({ content }) => content);
    expect(new Set(tags)).toEqual(new Set(['<br>']));
    const text = inline.map(({ content }) => content).join('');
    expect(text).toContain('<script>alert(1)</script><img src=x onerror=alert(2)>');
    expect(text).toContain('[here](javascript:alert(3))');
    expect(text).toContain('&lt;b&gt; &amp;');
  });

  test('has one title, and a heading for every section in order', () => {
    const headings = tokens.flatMap((token, index) =>
      token.type === 'heading_open' ? [[token.tag, tokens[index + 1]?.content ?? '']] : [],
    );
    expect(headings.filter(([tag]) => tag === 'h1')).toHaveLength(1);
    expect(headings.filter(([tag]) => tag === 'h2').map(([, words]) => words)).toEqual(
      packSections
        .filter((section) => section !== 'cover')
        .map((section, index) => `${index + 1} ${speech.formatMessage({ id: `paper.section.${section}` })}`),
    );
    expect(headings.filter(([, words]) => /^Note \d+$/u.test(words ?? ''))).toHaveLength(9);
  });

  test('leaves no sign of emphasis standing as text, and none of a citation as anything else', () => {
    const bundled = packMarkdown(packDocument(packJob(briefing, []), speech), speech);
    const texts = new MarkdownIt({ html: true, linkify: true })
      .parse(bundled, {})
      .flatMap((token) => token.children ?? [])
      .filter(({ type }) => type === 'text')
      .map(({ content }) => content);
    expect(texts.filter((words) => words.includes('*'))).toEqual([]);
    expect(texts.some((words) => words.includes('[8 to 10]'))).toBe(true);
  });

  test('has rows as wide as their heads', () => {
    let width = 0;
    let cells = 0;
    for (const { type } of tokens) {
      if (type === 'thead_open') width = 0;
      if (type === 'tr_open') cells = 0;
      if (type === 'th_open') width += 1;
      if (type === 'td_open') cells += 1;
      if (type === 'tr_close' && cells > 0) expect(cells).toBe(width);
    }
    expect(tokens.filter(({ type }) => type === 'table_open')).toHaveLength(5);
  });

  test('begins and ends with the marking', () => {
    const lines = written.trim().split('\n');
    expect([lines[0], lines.at(-1)]).toEqual(['**TLP:AMBER**', '**TLP:AMBER**']);
  });

  test('says on one line which edition, article and codebook it is of and when it was packed, as the foot of a page does', () => {
    const { edition, codebook, article, editionHash } = briefing;
    const hashes = `Article ${article.sha256.slice(0, 8)} · edition ${editionHash.slice(0, 8)}`;
    const line = new RegExp(
      `Edition ${edition} · codebook ${codebook} · ${hashes} · packed \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC`,
      'u',
    );
    const document = packDocument(packJob(briefing, []), speech);
    expect(document.version).toMatch(line);
    expect(written).toMatch(line);
  });

  test('of the briefing that comes with the program is as recorded', async () => {
    const plain = packMarkdown(packDocument(packJob(briefing, []), speech), speech);
    await expect(plain).toMatchFileSnapshot('bundled-pack.md');
  });
});
