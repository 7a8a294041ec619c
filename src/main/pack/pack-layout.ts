/** Lays a pack out: a hidden window holds the pages, Chromium prints them, and page numbers come with the second pass. */
import type { PaperJob } from '../../shared/pack/paper-job';
import { type PackSection, type PackSectionPages, printedSections } from '../../shared/pack/pack';
import { begun, type PackProgress } from '../../shared/pack/pack-progress';
import { layOutPaper } from './laid-out-paper';
import type { PaperRoom } from './paper-room';
import { type PdfPlaces, readPdfPlaces } from './pdf-destinations';
import { settleNumbers } from './settle-numbers';

export interface PackPages {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly sections: readonly PackSectionPages[];
  /** The job with every page number filled in: laid out again, it gives the same pages. */
  readonly job: PaperJob;
}

/** How a layout is called off, and who is told what it is at. */
export interface LayoutWatch {
  readonly signal: AbortSignal;
  readonly tell: (progress: PackProgress) => void;
  /** Keeps the first page, and answers its address; null where nobody looks on. */
  readonly keepFirst: ((bytes: Uint8Array) => string) | null;
}

/**
 * With so many pages the first is printed by itself: of fewer, the whole is as soon there, and of more, laying out all of them
 * once more for one page costs more than it gains.
 */
const firstAlone = { from: 10, to: 60 } as const;

/**
 * Prints the job to bytes; where only the places are wanted, to bytes of blank pages with everything in its place, which costs a
 * fraction. Rejects with a sentence when the page fails, and with the signal's reason when it is called off.
 */
export async function printPages(
  room: PaperRoom,
  job: PaperJob,
  { signal, tell, keepFirst }: LayoutWatch,
  what: 'everything' | 'places' = 'everything',
): Promise<PackPages> {
  tell({ ...begun, step: 'laying-out' });
  const paper = await layOutPaper(room, job, signal);
  let pages: number | null = null;
  try {
    const { bytes, found, numbers } = await settleNumbers({
      count: async () => {
        tell({ ...begun, step: 'counting' });
        const counted = readPdfPlaces(await paper.printPlaces());
        ({ pages } = counted);
        return counted;
      },
      fillIn: (numbers, pass) => {
        tell({ ...begun, step: 'filling-in', pass, pages });
        return paper.fillIn(numbers);
      },
      print: async (pass) => {
        const printing: PackProgress = { ...begun, step: 'printing', pass, pages };
        tell(printing);
        if (keepFirst && pages !== null && pages >= firstAlone.from && pages <= firstAlone.to) {
          tell({ ...printing, firstPage: keepFirst(await paper.printFirst()) });
        }
        const bytes = await (what === 'everything' ? paper.print() : paper.printPlaces());
        return { bytes, found: readPdfPlaces(bytes) };
      },
    });
    return {
      bytes,
      pages: found.pages,
      sections: sectionPages(printedSections(job.request), found),
      job: { ...job, pages: numbers },
    };
  } finally {
    paper.leave();
  }
}

/** Headings at the very top of a page stand less than this from its edge, in points. */
const topEdge = 110;

/** The pages of each section: a section ends on the page before the next one, or on its page when that begins below its top. */
function sectionPages(
  chosen: readonly PackSection[],
  { pages, places }: PdfPlaces,
): readonly PackSectionPages[] {
  const starts = chosen.map((section) => ({
    section,
    place: places.get(`section-${section}`) ?? { page: 1, top: 0 },
  }));
  return starts.map(({ section, place }, index) => {
    const next = starts[index + 1]?.place;
    const last = next ? (next.top < topEdge ? next.page - 1 : next.page) : pages;
    return { section, first: place.page, last: Math.max(place.page, last) };
  });
}
