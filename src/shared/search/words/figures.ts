/** Figures are the same numbers in every script: ٨٠٠٬٠٠٠ is 800,000. */

const otherFigures = /[\p{Nd}--[0-9]]/gv;
/** Those that take one UTF-16 code unit, and the Arabic signs within a number. */
const otherSigns = /[[\p{Nd}--[0-9]]&&[\u0660-\uffff]]|(?<=\p{Nd})[\u066b\u066c](?=\p{Nd})/gv;
const figure = /\p{Nd}/v;
/** None in letters of Europe, nor in its quotation marks and dashes. */
const mayHoldOther = /[\u0660-\u1fff\ua620-\uffff]/v;

/** The text with its figures, and what parts them, as 0 to 9, comma and point. Each letter keeps its place. */
export function withPlainNumbers(text: string): string {
  if (!mayHoldOther.test(text)) return text;
  return text.replace(otherSigns, (sign) => {
    if (sign === '\u066b') return '.';
    return sign === '\u066c' ? ',' : plainFigure(sign);
  });
}

/** A word with its figures as 0 to 9. */
export function withPlainFigures(word: string): string {
  return word.replace(otherFigures, plainFigure);
}

/** The figures of a script stand in rows of ten, from its nought on. */
function plainFigure(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  let nought = code;
  while (figure.test(String.fromCodePoint(nought - 1))) nought -= 1;
  return String((code - nought) % 10);
}
