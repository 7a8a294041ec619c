/** The rules of the sheet: its size, its edges, and the lines that stand on every page. */
import type { Briefing } from '../../shared/briefing/briefing';
import type { PackRequest } from '../../shared/pack/pack';
import type { SheetForm } from './sheet-groups';

export interface PageLines extends Pick<PackRequest, 'paper' | 'binding' | 'inkSaving'> {
  /** Left in the head. */
  readonly title: string;
  /** In which the title and the pages run. */
  readonly direction: Briefing['direction'];
  /** The groups of pages, in order: their form, and what they hold, for the head. Empty where the title says it all. */
  readonly sheets: readonly { readonly form: SheetForm; readonly holds: string }[];
  /** Right in the head and in the foot; empty for none. */
  readonly marking: string;
  /** "Page {page} of {pages}", with these two names where the numbers come. */
  readonly pageOf: string;
  /** After the page number in the foot. */
  readonly edition: string;
  /** The line below: exactly which texts these are, and when they were packed. */
  readonly version: string;
}

/**
 * A style sheet for `adoptedStyleSheets`. Each group of pages has a page name, so that its head says what it
 * holds. Portrait pages are bound where lines begin, the landscape ones at the top; both keep 25 mm there. Sheets printed on both sides are bound where lines begin on the odd pages and where
 * they end on the even ones: a landscape page is turned the same way on both, so that there its foot meets the binding. However sheets are
 * bound the text is as wide and as high, and nothing reflows. The marking stands at the right in either direction. A list that is to stand on one page
 * has narrower edges. Page boxes inherit nothing from the document, so each names its own font. The text gets the width
 * of its page, so that lines break in the window as they will in print.
 */
export function pageRules(lines: PageLines): string {
  const rule = `${lines.inkSaving ? 0.25 : 0.4}pt solid #8c8c8c`;
  const marking = `font: 600 12pt/1.1 "IBM Plex Sans", "Noto Emoji"; color: #000; letter-spacing: 0.02em; text-align: right; direction: ltr;`;
  const quiet = `font: 400 9pt/11pt "IBM Plex Sans", "Noto Emoji"; color: #2b2b2b; text-align: left; font-variant-numeric: tabular-nums; white-space: pre-wrap; direction: ltr;`;
  const isMirrored = lines.direction === 'rtl';
  const margin = (edge: Edge): string => marginOf(isMirrored ? mirrored(edge) : edge);
  const isLong = lines.marking.length > 45;
  const boxes = ([top, , bottom]: Edge, { above, below, isWide = false }: Gaps, holds: string): string => {
    const head = `vertical-align: bottom; margin-bottom: ${Math.min(above, top - leastEdge)}mm; padding-bottom: 2mm; border-bottom: ${rule};`;
    // The version keeps to its line; only on an upright sheet a marking that is very long leaves it less room.
    const isCrowded = isLong && !isWide;
    const version = isCrowded ? '' : 'width: 100mm;';
    const room = bottom - leastEdge + footLess - (isCrowded ? thirdLine : 0);
    const foot = `vertical-align: top; margin-top: ${Math.min(below, room)}mm; padding-top: 1.5mm; border-top: ${rule};`;
    return `
    @top-left { content: ${cssString(breakable(headOf(lines, holds)))}; ${quiet} direction: ${lines.direction}; ${head} }
    @top-right { content: ${cssString(breakable(lines.marking))}; ${marking} ${head} }
    @bottom-left { content: ${pageCounter(lines.pageOf)} ${cssString(`      ${lines.edition}\n${lines.version}`)}; ${quiet} ${version} ${foot} }
    @bottom-right { content: ${cssString(breakable(lines.marking))}; ${marking} ${foot} }`;
  };
  const size = lines.paper === 'A4' ? 'A4' : 'letter';
  const [short, long] = sheetSizes[lines.paper];
  const sheet = ({ form, holds }: PageLines['sheets'][number], index: number): string => {
    const { orientation, edges, gaps } = forms[form];
    const name = `sheet${index + 1}`;
    const edge = edges[lines.binding === 'none' ? 'equal' : 'bound'];
    // The second page is the left one where pages follow each other to the right, else the right one.
    const back = `@page ${name}:${isMirrored ? 'right' : 'left'} { ${margin(edges.turned)} ${boxes(edges.turned, gaps, holds)} }`;
    return `
    @page ${name} { size: ${size} ${orientation}; ${margin(edge)} ${boxes(edge, gaps, holds)} }
    .section[data-sheet="${index + 1}"] { page: ${name}; }
    ${lines.binding === 'two-sided' ? back : ''}`;
  };
  return `
    ${lines.sheets.map(sheet).join('')}
    .section { width: ${short - 43 - slack}mm; }
    .section--list { width: ${short - 40 - slack}mm; }
    .section--wide { width: ${long - 30 - slack}mm; }`;
}

/** Between the text and the lines above and below it, in millimetres, where the edge has room for as much. */
interface Gaps {
  readonly above: number;
  readonly below: number;
  readonly isWide?: boolean;
}

/** What of an edge a marking of two lines takes with 14 points to the sheet's own edge, in millimetres. */
const leastEdge = 17.5;

/** How much less it takes in the foot, whose padding is smaller. */
const footLess = 0.5;

/** How much more the version takes where a long marking leaves it so little room that it runs over three lines. */
const thirdLine = 1.5;

/** The edges of a page whose lines run to the right, in millimetres: top, right, bottom, left. */
type Edge = readonly [top: number, right: number, bottom: number, left: number];

function mirrored([top, right, bottom, left]: Edge): Edge {
  return [top, left, bottom, right];
}

/** Of sheets that are not bound, of bound ones, and of the backs of those that are printed on both sides. */
type Edges = Readonly<Record<'equal' | 'bound' | 'turned', Edge>>;

const portraitEdges: Edges = {
  equal: [27, 21.5, 24, 21.5],
  bound: [27, 18, 24, 25],
  turned: [27, 25, 24, 18],
};
const listEdges: Edges = { equal: [22, 20, 19, 20], bound: [22, 15, 19, 25], turned: [22, 25, 19, 15] };
const wideEdges: Edges = { equal: [22, 15, 22, 15], bound: [25, 15, 19, 15], turned: [19, 15, 25, 15] };

const forms: Readonly<
  Record<SheetForm, { readonly orientation: string; readonly edges: Edges; readonly gaps: Gaps }>
> = {
  page: { orientation: 'portrait', edges: portraitEdges, gaps: { above: 8.5, below: 4 } },
  list: { orientation: 'portrait', edges: listEdges, gaps: { above: 5, below: 2.5 } },
  wide: { orientation: 'landscape', edges: wideEdges, gaps: { above: 5, below: 2.5, isWide: true } },
};

/** Two lines have room in a head: a title that may need both stands alone. */
const shortTitle = 60;

/** The title, and what the pages hold, kept together beside words that run the other way. */
function headOf({ title, direction }: PageLines, holds: string): string {
  if (holds === '' || title.length > shortTitle) return title;
  return `${title}      ${direction === 'rtl' ? `\u2066${holds}\u2069` : holds}`;
}

function marginOf(edge: Edge): string {
  return `margin: ${edge.map((length) => `${length}mm`).join(' ')};`;
}

/** How high the text of an upright page is, in CSS pixels. */
export function uprightHeight(paper: PackRequest['paper']): number {
  const [, long] = sheetSizes[paper];
  const [top, , bottom] = portraitEdges.bound;
  return (long - top - bottom) * pixels;
}

/** The room for a section on a landscape page, in CSS pixels. */
export function wideRoom(paper: PackRequest['paper']): { readonly width: number; readonly height: number } {
  const [short, long] = sheetSizes[paper];
  return { width: (long - 30 - slack) * pixels, height: (short - 44 - slack) * pixels };
}

/** Of a millimetre. */
const pixels = 96 / 25.4;

/** The shorter and the longer side, in millimetres. */
const sheetSizes = { A4: [210, 297], Letter: [215.9, 279.4] } as const;

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
