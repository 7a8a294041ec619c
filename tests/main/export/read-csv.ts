/**
 * A table by the letter of RFC 4180: records end with CR LF, a cell in quotation marks may hold anything and doubles its
 * quotation marks, any other holds none of quotation mark, comma, CR or LF. Throws at what is not so.
 */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const cell = /"((?:[^"]|"")*)"|([^",\r\n]*)/uy;
    cell.lastIndex = at;
    const read = cell.exec(text);
    if (!read) throw new Error(`No cell begins at ${at}.`);
    rows.at(-1)?.push(read[1]?.replaceAll('""', '"') ?? read[2] ?? '');
    at += read[0].length;
    if (text.startsWith('\r\n', at)) {
      at += 2;
      if (at < text.length) rows.push([]);
    } else if (text[at] === ',') at += 1;
    else
      throw new Error(`A cell goes on after its end at ${at}: ${JSON.stringify(text.slice(at, at + 20))}.`);
  }
  return rows;
}
