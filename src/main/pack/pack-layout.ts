/** Lays a pack out: a hidden window holds the pages, Chromium prints them, and page numbers come with the second pass. */
import { BrowserWindow, type WebContents } from 'electron';
import type { PaperJob } from '../../shared/pack/paper-job';
import { type PackSection, type PackSectionPages, printedSections } from '../../shared/pack/pack';
import { type PdfPlaces, readPdfPlaces } from './pdf-destinations';
import { say } from '../say';
import { ownOrigin } from '../security/trusted-sender';
import { safePreferences } from '../window/window';
import type { Windows } from '../window/windows';

export interface PackPages {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly sections: readonly PackSectionPages[];
  /** The job with every page number filled in: laid out again, it gives the same pages. */
  readonly job: PaperJob;
}

/** Collaborators of a layout. `jobs` holds what the paper page asks for, by number. */
export interface PaperDesk {
  readonly windows: Windows;
  readonly jobs: Map<number, PaperJob>;
}

/** The paper in a window of its own, ready to print. Close it when done. */
export interface LaidOutPaper {
  readonly contents: WebContents;
  /** Lays the paper out again, with another job under the same number. */
  readonly layOut: (job: PaperJob) => Promise<void>;
  readonly close: () => void;
}

/** A target may move when its page number is written; after this many passes the numbers would never settle. */
const mostPasses = 4;

/** Prints the job to bytes. Rejects with a sentence when it is called off, or when the page fails. */
export async function printPages(
  desk: PaperDesk,
  jobId: number,
  job: PaperJob,
  signal: AbortSignal,
): Promise<PackPages> {
  const paper = openPaper(desk, jobId, signal);
  try {
    let next = job;
    for (let pass = 1; pass <= mostPasses; pass += 1) {
      const bytes = await printOnce(paper, next, signal);
      const found = readPdfPlaces(bytes);
      const pages = pageNumbers(found);
      if (isSameNumbers(pages, next.pages)) {
        return {
          bytes,
          pages: found.pages,
          sections: sectionPages(printedSections(job.request), found),
          job: next,
        };
      }
      next = { ...job, pages };
    }
    throw new Error(say('pack.unsettled'));
  } finally {
    paper.close();
  }
}

/** Opens the hidden window. Nothing of it is ever shown; it is one of ours, with the role `paper`. */
export function openPaper({ windows, jobs }: PaperDesk, jobId: number, signal: AbortSignal): LaidOutPaper {
  const window = new BrowserWindow({
    show: false,
    // A hidden page's timers sleep otherwise.
    webPreferences: { ...safePreferences(), backgroundThrottling: false },
  });
  const { webContents: contents } = window;
  windows.register(contents, 'paper');
  const close = (): void => {
    jobs.delete(jobId);
    if (!window.isDestroyed()) window.destroy();
  };
  signal.addEventListener('abort', close, { once: true });
  return {
    contents,
    close,
    layOut: async (job) => {
      signal.throwIfAborted();
      jobs.set(jobId, job);
      await orGone(contents, signal, contents.loadURL(`${ownOrigin}/paper.html?job=${jobId}`));
      const failure = await orGone(
        contents,
        signal,
        contents.executeJavaScript(whenReady) as Promise<string | null>,
      );
      if (failure !== null) throw new Error(failure);
    },
  };
}

async function printOnce(paper: LaidOutPaper, job: PaperJob, signal: AbortSignal): Promise<Uint8Array> {
  await paper.layOut(job);
  return orGone(
    paper.contents,
    signal,
    paper.contents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: false,
    }),
  );
}

/** Resolves in the page when it says that it is ready: null, or the reason why it never will be. */
const whenReady = `new Promise((resolve) => {
  const { dataset } = document.documentElement;
  const look = () => {
    if (dataset.appState === 'ready') resolve(null);
    if (dataset.appState === 'failed') resolve(dataset.failure ?? '');
  };
  new MutationObserver(look).observe(document.documentElement, { attributes: true });
  look();
})`;

/** The answer, or a rejection when the page is gone: a destroyed page may never answer. */
function orGone<Answer>(
  contents: WebContents,
  signal: AbortSignal,
  answer: Promise<Answer>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const gone = (): void => reject(new Error(say(signal.aborted ? 'pack.superseded' : 'pack.page-gone')));
    signal.addEventListener('abort', gone, { once: true });
    contents.once('render-process-gone', gone);
    answer.then(resolve, (error: unknown) => (signal.aborted ? gone() : reject(error)));
  });
}

/** Page numbers by element id; `end` is the last page. */
function pageNumbers({ pages, places }: PdfPlaces): Readonly<Record<string, number>> {
  return { ...Object.fromEntries([...places].map(([name, { page }]) => [name, page])), end: pages };
}

function isSameNumbers(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
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
