/** Places between letters as a reader sees them: no passage begins or ends within an emoji or before a combining mark. */

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** How many code units before and after are looked at; no letter in use is nearly as long. */
const reach = 128;

/** True when no grapheme runs over this place, in UTF-16 code units. */
export function isGraphemeEdge(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return at === 0 || at === text.length;
  if (isPlain(text.charCodeAt(at - 1)) && isPlain(text.charCodeAt(at))) return true;
  const from = windowStart(text, at);
  return segmenter.segment(text.slice(from, at + reach)).containing(at - from)?.index === at - from;
}

/** The last edge at or before this place. */
export function edgeBefore(text: string, at: number): number {
  let edge = at;
  while (!isGraphemeEdge(text, edge)) edge -= 1;
  return edge;
}

/** The first edge at or after this place. */
export function edgeAfter(text: string, at: number): number {
  let edge = at;
  while (!isGraphemeEdge(text, edge)) edge += 1;
  return edge;
}

/** A place a little before, from which letters are counted the same as from the beginning: after a plain letter. */
function windowStart(text: string, at: number): number {
  const from = Math.max(0, at - reach);
  for (let start = from; start < at; start += 1) {
    if (start === 0 || (isPlain(text.charCodeAt(start - 1)) && isPlain(text.charCodeAt(start)))) return start;
  }
  return from;
}

/** A printable letter of ASCII: nothing but a mark after it joins with it. */
function isPlain(unit: number): boolean {
  return unit >= 0x20 && unit < 0x7f;
}
