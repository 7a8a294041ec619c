/** The measures of the map in CSS pixels. Letters are never set closer and columns never narrower than said here. */
export const mapMeasures = {
  /** Room for one letter in a crossing, at the least and where there is more, and between crossings. */
  letter: { least: 11.5, most: 14, apart: 3 },
  /** Room for all that a column shows, at the least. */
  column: 22,
  /** Between sentences that describe different documents. */
  part: 6,
  /** A row of topics, a further line of its label, a row of those who say so. */
  row: 17,
  line: 14,
  source: 15,
  /** Between blocks of rows. */
  block: 8,
  /** Topic numbers, before the labels. */
  number: 22,
  /** A count at the right. */
  count: 28,
  /** Labels take this share of the width, but not less and not more than they need. */
  labels: { share: 0.205, least: 136, spare: 18 },
  /** The words “Who says so” stand beside the sources where the labels have this much room. */
  sources: { from: 200, indent: 78 },
  /** Arcs: the lowest and the highest, how much higher one is than those under it, and their feet's distance. */
  arc: { low: 14, high: 42, step: 7, foot: 4 },
  /** Room for two lines in the corner, where arcs are explained. */
  corner: 34,
  /** The row of sentence numbers, and a lane of brackets with their labels. */
  numbers: 18,
  lane: 21,
  /** Half a mark's height and width where it is clicked. */
  hit: { x: 8, y: 8.5 },
} as const;

/** The measures of one map: on paper its rows stand closer. */
export type MapMeasures = {
  readonly [Name in keyof typeof mapMeasures]: (typeof mapMeasures)[Name] extends number
    ? number
    : { readonly [Part in keyof (typeof mapMeasures)[Name]]: number };
};
