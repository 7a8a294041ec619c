/** How wide words come out in the narrow sans, without a screen: an estimate on the safe side, so that nothing is cut. */

/** Shares of the type size, by the shape of a letter. */
const widths = { thin: 0.27, usual: 0.485, broad: 0.78, upper: 0.58, full: 1.02 } as const;

/** The width of the words at this type size, a little more rather than less. */
export function widthOf(text: string, size: number): number {
  return Array.from(text).reduce((sum, letter) => sum + shareOf(letter) * size, 0);
}

/** The words in lines that fit the room. A word that is wider than the room is broken between letters. */
export function wrapText(text: string, room: number, size: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).flatMap((each) => breakWord(each, room, size))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer, size) <= room) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** The first of the texts that fits the room; the last of them must do where none does. */
export function fitText(texts: readonly string[], room: number, size: number): string {
  return texts.find((text) => widthOf(text, size) <= room) ?? texts.at(-1) ?? '';
}

function breakWord(word: string, room: number, size: number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const letter of Array.from(word)) {
    if (part !== '' && widthOf(part + letter, size) > room) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}

function shareOf(letter: string): number {
  if (/[\p{Mn}\p{Cf}]/u.test(letter)) return 0;
  if ((letter.codePointAt(0) ?? 0) >= 0x1100 && !/[\u2000-\u206f\u1e00-\u1fff]/u.test(letter))
    return widths.full;
  if (/[iljftrI.,:;!|'’‘()\s]/u.test(letter)) return widths.thin;
  if (/[mwMWшщжюмфыШЩЖЮМФЫ—]/u.test(letter)) return widths.broad;
  return /\p{Lu}/u.test(letter) ? widths.upper : widths.usual;
}
