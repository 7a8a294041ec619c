import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openBriefing } from '../../../src/main/briefings/library';
import { writeShape } from '../../../src/main/pack/write-shape';
import { RichText } from '../../../src/renderer/parts/RichText';
import type { Briefing } from '../../../src/shared/briefing/briefing';
import { locale, messages } from '../../../src/shared/messages/catalogue';
import { readMarkdown } from '../../../src/shared/markdown/read-markdown';
import { richHtml } from '../../../src/shared/markdown/rich-html';
import { readDocx } from '../../main/export/read-docx';
import { writeWordy } from '../../cases/hostile-briefing';
import { hostileWords } from '../../cases/hostile-words';
import { writtenNote } from '../written-note';
import { packJob } from '../../shared/pack/document/pack-job';

// The bridge of a window, which words do not need.
vi.hoisted(() => Object.assign(globalThis, { window: { lectern: {} } }));

const folder = mkdtempSync(join(tmpdir(), 'lectern-hostile-shapes-'));
let briefing: Briefing;
beforeAll(async () => {
  writeWordy(join(folder, 'hostile'), 'hostile', hostileWords);
  briefing = await openBriefing([folder], 'hostile');
});
afterAll(() => rmSync(folder, { recursive: true }));

const notes = hostileWords.map((body, index) => writtenNote({ createdMs: index, body, tags: [`t${index}`] }));

describe('hostile words in a pack', () => {
  it('are words in the web page, which has no element that acts and no address', async () => {
    const { bytes } = await writeShape('html', packJob(briefing, notes, {}));
    const { elements, text } = read(new TextDecoder().decode(bytes));
    expect(elements.filter((element) => acts.test(element))).toEqual([]);
    expect(hostileWords.filter((words) => !/[*_]/.test(words) && !text.includes(words))).toEqual([]);
  });

  it('are words in the Word document, whose parts lead nowhere', async () => {
    const { bytes } = await writeShape('docx', packJob(briefing, notes, {}));
    const { parts, text } = readDocx(bytes);
    expect(text).toContain('<script>globalThis.broken=1</script>');
    const leading = [...parts].filter(([, part]) =>
      /TargetMode="External"|w:fldSimple|instrText[^>]*>\s*(?:HYPERLINK|INCLUDE|DDE)/.test(part),
    );
    expect(leading.map(([name]) => name)).toEqual([]);
  });
});

describe('hostile words in a note', () => {
  it.each([
    ['on the screen', (body: string) => rendered(<RichText text={body} />)],
    ['on paper', (body: string) => rendered(<RichText text={body} links="printed" />)],
    ['in an exported page', (body: string) => richHtml(readMarkdown(body))],
  ])('are only elements of the closed kind %s', (_where, show) => {
    const kinds = hostileWords.flatMap((body) => read(show(body)).elements);
    expect(new Set(kinds.filter((kind) => !closed.test(kind)))).toEqual(new Set());
  });
});

/** What Markdown may become. */
const closed =
  /^(?:div|p|span|b|i|em|strong|code|pre|ul|ol|li|blockquote|hr|br|button|svg|path|rect)(?: (?:class|dir|value|type|aria-label|aria-hidden|xmlns|width|height|viewBox|fill|stroke|stroke-\w+|d|x|y|rx|ry))?$/i;

/** What acts by itself or leads somewhere, in a page of ours. */
const acts =
  /^(?:script|iframe|object|embed|base|form|video|audio|math|svg|link|img|input|button|template)\b| (?:on\w+|srcdoc|style|src|action)$|^meta http-equiv=(?!Content-Security-Policy)|^a href=(?!#)/;

function rendered(element: React.ReactElement): string {
  return renderToStaticMarkup(
    <IntlProvider locale={locale} messages={messages}>
      {element}
    </IntlProvider>,
  );
}

/** The elements of a page with each of their attributes, and its text. */
function read(html: string): { readonly elements: readonly string[]; readonly text: string } {
  const elements: string[] = [];
  let text = '';
  const parser = new Parser({
    onopentag: (name, attributes) => {
      elements.push(name);
      for (const [key, value] of Object.entries(attributes)) {
        elements.push(`${name} ${key}`);
        if (key === 'href' || key === 'http-equiv') elements.push(`${name} ${key}=${value}`);
      }
    },
    ontext: (part) => (text += part),
  });
  parser.end(html);
  return { elements, text };
}
