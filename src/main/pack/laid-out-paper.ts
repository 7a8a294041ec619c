/** A job in a hidden window of its own, laid out and ready to print. */
import type { PrintToPDFOptions, WebContents } from 'electron';
import type { PaperJob } from '../../shared/pack/paper-job';
import type { PaperHeading, PaperPage, PaperPart } from '../../shared/pack/paper-page';
import { say } from '../say';
import { nameBookmarks } from './pdf-bookmarks';
import type { PaperRoom } from './paper-room';

export interface LaidOutPaper {
  readonly contents: WebContents;
  /** Writes the page numbers into the pages. */
  readonly fillIn: (pages: PaperJob['pages']) => Promise<void>;
  /** Prints what takes no more than its place: where pages end and what stands on them is as in `print`. */
  readonly printPlaces: () => Promise<Uint8Array>;
  /** Makes plain what leads out of the part, until another is kept. */
  readonly keepPart: (part: PaperPart) => Promise<void>;
  /** Prints the first page alone, without the tags and bookmarks of a file: it looks as it does in `print`, and is there much sooner. */
  readonly printFirst: () => Promise<Uint8Array>;
  /** Prints it, or these of its pages: `3-7`. */
  readonly print: (pages?: string) => Promise<Uint8Array>;
  /** Gives the window back. */
  readonly leave: () => void;
}

/**
 * Lays the job out. Rejects with a sentence when the page fails, and with the signal's own reason when it is called off:
 * the window then goes at once, whatever it is at.
 */
export async function layOutPaper(
  { jobs, papers, nextId }: PaperRoom,
  job: PaperJob,
  signal: AbortSignal,
): Promise<LaidOutPaper> {
  signal.throwIfAborted();
  const jobId = nextId();
  const window = await papers.take();
  const { webContents: contents } = window;
  const end = (): void => {
    jobs.delete(jobId);
    if (!window.isDestroyed()) window.destroy();
  };
  if (signal.aborted) end();
  signal.throwIfAborted();
  signal.addEventListener('abort', end, { once: true });

  const ask = async <Name extends Exclude<keyof PaperPage, 'headings'>>(
    name: Name,
    ...[given]: Parameters<PaperPage[Name]>
  ): Promise<void> => {
    const asked: Promise<string | null> = contents.executeJavaScript(
      `paper.${name}(${JSON.stringify(given)})`,
    );
    const failure = await orGone(contents, signal, asked);
    if (failure !== null) throw new Error(failure);
  };
  const toPdf = (options: PrintToPDFOptions): Promise<Uint8Array> =>
    orGone(
      contents,
      signal,
      contents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        displayHeaderFooter: false,
        ...options,
      }),
    );

  try {
    jobs.set(jobId, job);
    await ask('layOut', jobId);
  } catch (error) {
    end();
    throw error;
  }
  return {
    contents,
    fillIn: (pages) => ask('fillIn', pages),
    keepPart: (part) => ask('keepPart', part),
    printPlaces: async () => {
      await ask('show', 'places');
      const bytes = await toPdf(untagged);
      await ask('show', 'everything');
      return bytes;
    },
    printFirst: () => toPdf({ ...untagged, pageRanges: '1' }),
    print: async (pages) => {
      const bytes = await toPdf({
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        ...(pages !== undefined && { pageRanges: pages }),
      });
      const headings: Promise<readonly PaperHeading[]> = contents.executeJavaScript('paper.headings()');
      return nameBookmarks(bytes, await orGone(contents, signal, headings));
    },
    leave: () => {
      signal.removeEventListener('abort', end);
      jobs.delete(jobId);
      papers.giveBack(window);
    },
  };
}

/** To write what a file says of itself takes as long again as all else. */
const untagged = { generateTaggedPDF: false, generateDocumentOutline: false } as const;

/** The answer, or a rejection when the page is gone: a destroyed page may never answer. */
function orGone<Answer>(
  contents: WebContents,
  signal: AbortSignal,
  answer: Promise<Answer>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = (how: () => void): void => {
      signal.removeEventListener('abort', calledOff);
      if (!contents.isDestroyed()) contents.off('render-process-gone', gone);
      how();
    };
    const calledOff = (): void => settle(() => reject(signal.reason));
    const gone = (): void => settle(() => reject(new Error(say('pack.page-gone'))));
    signal.addEventListener('abort', calledOff, { once: true });
    contents.once('render-process-gone', gone);
    answer.then(
      (value) => settle(() => resolve(value)),
      (error: unknown) => settle(() => reject(signal.aborted ? signal.reason : error)),
    );
  });
}
