/** W3C selectors count Unicode code points; JavaScript counts UTF-16 code units. These two go between them. */

/** The code points before this UTF-16 offset, or null when it stands inside a surrogate pair or beyond the text. */
export function toCodePoints(text: string, offset: number): number | null {
  if (offset > text.length || isInsidePair(text, offset)) return null;
  let count = 0;
  for (let at = 0; at < offset; at += widthAt(text, at)) count += 1;
  return count;
}

/** The UTF-16 offset after this many code points, or null when the text has not as many. */
export function toUtf16(text: string, codePoints: number): number | null {
  let at = 0;
  for (let count = 0; count < codePoints; count += 1) {
    if (at >= text.length) return null;
    at += widthAt(text, at);
  }
  return at;
}

function widthAt(text: string, at: number): 1 | 2 {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function isInsidePair(text: string, offset: number): boolean {
  return offset > 0 && widthAt(text, offset - 1) === 2;
}
