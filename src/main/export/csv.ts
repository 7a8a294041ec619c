import { stringify } from 'csv-stringify/sync';

/**
 * A table as CSV for a spreadsheet, which would run a cell that begins like a formula, and with a mark of byte order
 * reads it as UTF-8. The library quotes a cell for line ends like its own only, so that a lone one is named here, and
 * looks at a cell's first character only, so that white space before a formula is seen to here.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map((cell) => (/^\s+[=+\-@＝＋－＠]/u.test(cell) ? `'${cell}` : cell))),
    { bom: true, escape_formulas: true, record_delimiter: 'windows', quoted_match: /[\r\n]/u },
  );
}
