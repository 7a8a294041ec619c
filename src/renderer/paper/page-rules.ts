/** The rules of the sheet: its size, its edges, and the lines that stand on every page. */
import type { PackRequest } from '../../shared/pack/pack';

export interface PageLines {
  readonly paper: PackRequest['paper'];
  /** Left in the head. */
  readonly title: string;
  /** Right in the head and in the foot; empty for none. */
  readonly marking: string;
  /** "Page {page} of {pages}", with these two names where the numbers come. */
  readonly pageOf: string;
  /** After the page number in the foot. */
  readonly edition: string;
}

/**
 * A style sheet for `adoptedStyleSheets`. Portrait pages are bound at the left, the landscape ones (page name `wide`)
 * at the top; both keep 25 mm there. A list that is to stand on one page (page name `list`) has narrower edges. Page boxes inherit nothing from the document, so each names its own font. The text gets
 * the width of its page, so that lines break in the window as they will in print.
 */
export function pageRules(lines: PageLines): string {
  const marking = `font: 600 12pt/1.1 "IBM Plex Sans"; color: #000; letter-spacing: 0.02em; text-align: right;`;
  const quiet = `font: 400 9pt/11pt "IBM Plex Sans"; color: #2b2b2b; text-align: left; font-variant-numeric: tabular-nums; white-space: pre-wrap;`;
  const head = (gap: string): string =>
    `vertical-align: bottom; margin-bottom: ${gap}; padding-bottom: 2mm; border-bottom: 0.4pt solid #8c8c8c;`;
  const foot = (gap: string): string =>
    `vertical-align: top; margin-top: ${gap}; padding-top: 2mm; border-top: 0.4pt solid #8c8c8c;`;
  const boxes = (above: string, below: string): string => `
    @top-left { content: ${cssString(breakable(lines.title))}; ${quiet} ${head(above)} }
    @top-right { content: ${cssString(breakable(lines.marking))}; ${marking} ${head(above)} }
    @bottom-left { content: ${pageCounter(lines.pageOf)} ${cssString(`      ${lines.edition}`)}; ${quiet} ${foot(below)} }
    @bottom-right { content: ${cssString(breakable(lines.marking))}; ${marking} ${foot(below)} }`;
  const size = lines.paper === 'A4' ? 'A4' : 'letter';
  const [short, long] = lines.paper === 'A4' ? [210, 297] : [215.9, 279.4];
  return `
    @page { size: ${size} portrait; margin: 27mm 18mm 24mm 25mm; ${boxes('8.5mm', '4mm')} }
    @page list { size: ${size} portrait; margin: 22mm 15mm 19mm 25mm; ${boxes('5mm', '3mm')} }
    @page wide { size: ${size} landscape; margin: 25mm 15mm 19mm 15mm; ${boxes('5mm', '3mm')} }
    .section { width: ${short - 43 - slack}mm; }
    .section--list { width: ${short - 40 - slack}mm; }
    .section--wide { width: ${long - 30 - slack}mm; }`;
}

/** In millimetres. Chromium's sheets are a shade smaller than their names, and what is too wide shrinks the whole page. */
const slack = 0.2;

/**
 * The text with a place to break after each letter of a very long word. Page boxes know no `overflow-wrap`; such a word
 * would leave the sheet and push the page's number off it.
 */
function breakable(text: string): string {
  return text.replace(/\S{25,}/gu, (word) =>
    Array.from(letters.segment(word), ({ segment }) => segment).join('\u200B'),
  );
}

/** The text as a CSS string: whatever it holds, it cannot end the string or the rule. */
export function cssString(text: string): string {
  return `"${text.replace(/[\p{Cc}"\\<]/gu, (char) => `\\${char.codePointAt(0)?.toString(16)} `)}"`;
}

/** "Page {page} of {pages}" with CSS counters for the two numbers. */
function pageCounter(pageOf: string): string {
  return pageOf
    .split(/(\{pages?\})/u)
    .filter((part) => part !== '')
    .map((part) =>
      part === '{page}' ? 'counter(page)' : part === '{pages}' ? 'counter(pages)' : cssString(part),
    )
    .join(' ');
}

/** Letters as a reader sees them: a break never parts an emoji or an accent. */
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
