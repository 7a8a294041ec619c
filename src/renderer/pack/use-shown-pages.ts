import { useEffect, useState } from 'react';
import type { PackSection, PreparedPack } from '../../shared/pack/pack';
import { reasonOf } from '../../shared/reason-of';
import { loadPdfReader, type OpenPdf, openPdf } from './pdf';
import { sectionsOn } from './pack-request';
import type { FirstPage, Preparation } from './prepare-latest';

/** What is drawn: the newest pack that is open and, while its successor is being printed, the first page of that. */
export interface ShownPages {
  readonly whole: OpenWhole | null;
  /** In place of the first page of `whole`. */
  readonly first: OpenFirst | null;
  /** Why the newest pack could not be opened. */
  readonly reason: string | null;
}

export interface OpenWhole {
  readonly pdf: OpenPdf;
  readonly pack: PreparedPack;
}

export interface OpenFirst extends FirstPage {
  readonly pdf: OpenPdf;
}

const none: ShownPages = { whole: null, first: null, reason: null };

/**
 * Opens what there is to show. The pages of one pack stay until those of the next are open, and a first page until the
 * whole is, which takes its place; when nothing comes of it the pages of before are shown again.
 */
export function useShownPages(preparation: Preparation<PreparedPack> | null): ShownPages {
  const [shown, setShown] = useState(none);
  const pack = preparation?.last ?? null;
  // Nothing comes of the first page.
  const isLeft = preparation?.kind === 'failed' || preparation?.kind === 'cancelled';
  if (isLeft && shown.first !== null) setShown({ ...shown, first: null });
  const first = preparation?.kind === 'preparing' ? preparation.first : null;
  const firstUrl = first?.url ?? null;
  const firstPages = first?.pages ?? 0;
  // It takes as long to load as a pack does to be laid out.
  useEffect(() => void loadPdfReader().catch(() => undefined), []);
  useEffect(() => {
    if (pack === null) return;
    return openWhile(
      pack.url,
      (pdf) => setShown({ ...none, whole: { pdf, pack } }),
      (error) => setShown({ ...none, reason: reasonOf(error) }),
    );
  }, [pack]);
  useEffect(() => {
    if (firstUrl === null) return;
    return openWhile(
      firstUrl,
      (pdf) => setShown((before) => ({ ...before, first: { pdf, url: firstUrl, pages: firstPages } })),
      // The whole is there, or will say itself why it is not.
      () => undefined,
    );
  }, [firstUrl, firstPages]);
  useEffect(() => shown.whole?.pdf.close, [shown.whole]);
  useEffect(() => shown.first?.pdf.close, [shown.first]);
  return shown;
}

/** A page as it stands in the preview. */
export interface Sheet {
  readonly pdf: OpenPdf;
  readonly number: number;
  /** Of how many. */
  readonly pages: number;
  /** The sections on it, as far as they are known. */
  readonly sections: readonly PackSection[];
  /** The address of a first page that is there before the whole is. */
  readonly firstUrl: string | null;
}

/** The pages in their order. */
export function listSheets({ whole, first }: ShownPages): readonly Sheet[] {
  const sheets = whole === null ? [] : sheetsOf(whole);
  if (first === null) return sheets;
  const { pdf, pages, url } = first;
  return [{ pdf, number: 1, pages, sections: [], firstUrl: url }, ...sheets.slice(1)];
}

function sheetsOf({ pdf, pack }: OpenWhole): readonly Sheet[] {
  return pdf.sizes.map((_, index) => ({
    pdf,
    number: index + 1,
    pages: pdf.sizes.length,
    sections: sectionsOn(pack, index + 1),
    firstUrl: null,
  }));
}

/** Opens the PDF unless it is called off meanwhile, by what it answers. */
function openWhile(url: string, use: (pdf: OpenPdf) => void, fail: (error: unknown) => void): () => void {
  let isWanted = true;
  openPdf(url).then(
    (pdf) => (isWanted ? use(pdf) : pdf.close()),
    (error: unknown) => isWanted && fail(error),
  );
  return () => {
    isWanted = false;
  };
}
