/** What a pack that is being laid out is at, in this order; the last two come again when page numbers moved a page. */
export const packSteps = ['reading', 'laying-out', 'counting', 'filling-in', 'printing', 'saving'] as const;
export type PackStep = (typeof packSteps)[number];

export interface PackProgress {
  readonly step: PackStep;
  /** Which time the pages go through Chromium, counted from 1: once to count, and mostly once to print. While parts are saved, which part. */
  readonly pass: number;
}
