/**
 * Numbers as people part them: groups of three figures after a first of one to three, parted by commas, points, apostrophes
 * or spaces, everywhere the same. No other figures side by side are one number: "in 2014 300 troops" are two.
 */

const ordinary = ' ';
/** The ordinary space, one that no line ends at, a thin and a narrow one. */
const space = String.raw`[ \u00a0\u2009\u202f]`;
/** `12 500`: no figures before it, and none after it that are not three. */
const spaced = String.raw`(?<![\p{L}\p{M}\p{Nd}]|\p{Nd}(?:${space}|[.,:\-–\/]))[1-9]\p{Nd}{0,2}(?:(?<gap>${space})\p{Nd}{3}(?:\k<gap>\p{Nd}{3})*)(?![\p{L}\p{M}\p{Nd}]|[.,]\p{Nd}|${space}\p{Nd})`;
const spacedAnywhere = new RegExp(spaced, 'gv');
const spaces = new RegExp(space, 'gv');
const figuresApart = new RegExp(String.raw`\p{Nd}${space}\p{Nd}`, 'v');
/** `1.000.000`; 0.125 is a fraction. */
const pointed = /^[1-9]\p{Nd}{0,2}(?:\.\p{Nd}{3})+$/v;

/** Where it stands, in UTF-16 code units. */
export interface SpacedNumber {
  readonly start: number;
  readonly end: number;
  /** Without its spaces. */
  readonly figures: string;
  /** Parted by ordinary spaces, as two numbers are too. */
  readonly mayBeSeveral: boolean;
}

/** The numbers of a text whose groups are parted by spaces, in order. */
export function spacedNumbers(text: string): readonly SpacedNumber[] {
  if (!figuresApart.test(text)) return [];
  return [...text.matchAll(spacedAnywhere)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    figures: found.replace(spaces, ''),
    mayBeSeveral: found.includes(ordinary),
  }));
}

/** The number without the points between its groups of three; anything else as it is. */
export function withoutPoints(raw: string): string {
  return pointed.test(raw) ? raw.replaceAll('.', '') : raw;
}
