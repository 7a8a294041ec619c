/** What a pack that is being laid out is at, in this order; the last two come again when page numbers moved a page. */
export const packSteps = ['reading', 'laying-out', 'counting', 'filling-in', 'printing', 'saving'] as const;
export type PackStep = (typeof packSteps)[number];

export interface PackProgress {
  readonly step: PackStep;
  /** Which time the pages go through Chromium, counted from 1: once to count, and mostly once to print. While parts are saved, which part. */
  readonly pass: number;
  /** How many pages there are; null before they are counted. */
  readonly pages: number | null;
  /** How many files are saved; null where one pack is laid out. */
  readonly parts: number | null;
  /** The address of the first page alone, which is printed before the whole of a pack that is not short; null before that. */
  readonly firstPage: string | null;
}

/** Where every pack begins. */
export const begun: PackProgress = { step: 'reading', pass: 1, pages: null, parts: null, firstPage: null };

/** How many steps are done. */
export interface PackMeasure {
  readonly done: number;
  readonly of: number;
}

/**
 * The steps that are done, of those that there are for certain. It never falls while a pack is laid out: one that has to
 * be printed anew stands where it was, before its last step.
 */
export function measureOf({ step, pass, parts }: PackProgress): PackMeasure {
  // Laying out is a step of its own, then come the parts.
  if (parts !== null) return { done: step === 'saving' ? pass : 0, of: parts + 1 };
  const printing = packSteps.indexOf('printing');
  return { done: pass > 2 ? printing : packSteps.indexOf(step), of: printing + 1 };
}
