/** Prints until every page number on the pages is that of the page that it names. */
import type { PaperJob } from '../../shared/pack/paper-job';
import { say } from '../say';
import type { PdfPlaces } from './pdf-destinations';

type PageNumbers = PaperJob['pages'];

/** Pages that are laid out, and can be printed as often as it takes. */
export interface PassPrinter {
  /** Where everything stands, of a print that nobody sees. */
  readonly count: () => Promise<PdfPlaces>;
  readonly fillIn: (numbers: PageNumbers, pass: number) => Promise<void>;
  /** The pages as they are filled in now, with where everything stands in them. */
  readonly print: (pass: number) => Promise<PrintedPass>;
}

export interface PrintedPass {
  readonly bytes: Uint8Array;
  readonly found: PdfPlaces;
}

export interface SettledPages extends PrintedPass {
  readonly numbers: PageNumbers;
}

/** A target may move when its page number is written; after this many passes the numbers would never settle. */
export const mostPasses = 5;

/**
 * Counts, fills in, prints, and looks whether the print has everything on the pages that were filled in; where it has not,
 * fills in what it has and prints again. Rejects with a sentence when the numbers do not settle: wrong ones are never printed.
 */
export async function settleNumbers({ count, fillIn, print }: PassPrinter): Promise<SettledPages> {
  let numbers = pageNumbers(await count());
  for (let pass = 2; pass <= mostPasses; pass += 1) {
    await fillIn(numbers, pass);
    const printed = await print(pass);
    const really = pageNumbers(printed.found);
    if (isSame(really, numbers)) return { ...printed, numbers };
    numbers = really;
  }
  throw new Error(say('pack.unsettled', { passes: mostPasses }));
}

/** Page numbers by element id; `end` is the last page. */
function pageNumbers({ pages, places }: PdfPlaces): PageNumbers {
  return { ...Object.fromEntries([...places].map(([name, { page }]) => [name, page])), end: pages };
}

function isSame(a: PageNumbers, b: PageNumbers): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
