/** The PDF reader, loaded when the first pack is shown. */
import type * as PdfReader from 'pdfjs-dist';
// Vite answers the file's address as the default export.
// oxlint-disable-next-line import/default
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { startWorker } from '../parts/start-worker';

export interface OpenPdf {
  readonly document: PdfReader.PDFDocumentProxy;
  /** Each page's width and height in points, in order. */
  readonly sizes: readonly PageSize[];
  readonly close: () => void;
}

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

let loading: Promise<typeof PdfReader> | null = null;

/** The library with its worker. */
export function loadPdfReader(): Promise<typeof PdfReader> {
  return (loading ??= import('pdfjs-dist').then((reader) => {
    reader.GlobalWorkerOptions.workerPort = startWorker(workerUrl);
    return reader;
  }));
}

/** Opens the PDF at an address of ours. Rejects with the library's reason when there is none. */
export async function openPdf(url: string): Promise<OpenPdf> {
  const { getDocument } = await loadPdfReader();
  // WebAssembly is refused by our content policy; Chromium's own PDFs never need it.
  const task = getDocument({ url, useWasm: false });
  const document = await task.promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)),
  );
  return {
    document,
    sizes: pages
      .map((page) => page.getViewport({ scale: 1 }))
      .map(({ width, height }) => ({ width, height })),
    close: () => void task.destroy(),
  };
}
