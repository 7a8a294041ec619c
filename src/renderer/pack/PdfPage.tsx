import { type RefObject, useEffect, useRef, useState } from 'react';
import { loadPdfReader, type OpenPdf } from './pdf';
import './PdfPage.css';
import { reasonOf } from '../../shared/reason-of';

interface PdfPageProps {
  readonly pdf: OpenPdf;
  /** Counted from 1. */
  readonly number: number;
  readonly name: string;
}

/** One page. It is drawn when it comes into sight, with its text over it to be read and copied, and let go after. */
export function PdfPage({ pdf, number, name }: PdfPageProps) {
  const element = useRef<HTMLDivElement>(null);
  const [isInSight, setInSight] = useState(false);
  const [reason, setReason] = useState<string | null>(null);
  const widened = useSettledWidth(element);
  const { width, height } = pdf.sizes[number - 1] ?? { width: 1, height: 1 };

  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(
      (entries) => setInSight(entries.some((entry) => entry.isIntersecting)),
      { rootMargin: '50%' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const page = element.current;
    if (!page) return;
    if (isInSight)
      return drawPage({ pdf, number, page, width: widened ?? page.clientWidth, onFailure: setReason });
    page.replaceChildren();
  }, [pdf, number, isInSight, widened]);

  return (
    <section
      className="pdf-page"
      aria-label={name}
      tabIndex={-1}
      style={{ aspectRatio: `${width} / ${height}` }}
    >
      <div className="pdf-drawing" ref={element} />
      {reason !== null && <p className="pack-failure">{reason}</p>}
    </section>
  );
}

/** How long the width of a page must stay before it is drawn anew, milliseconds. */
const settledMs = 150;

/**
 * The width that an element has come to, told once it has stayed for a moment: a window that is dragged draws no page at every
 * step. Null while it is as wide as it was at first.
 */
function useSettledWidth(element: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    if (!element.current) return undefined;
    let timer = 0;
    // What it is drawn in at first is no change.
    let drawn: number | null = null;
    const observer = new ResizeObserver((entries) => {
      const now = Math.round(entries.at(-1)?.contentRect.width ?? 0);
      drawn ??= now;
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        if (now === drawn) return;
        drawn = now;
        setWidth(now);
      }, settledMs);
    });
    observer.observe(element.current);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [element]);
  return width;
}

interface Drawing {
  readonly pdf: OpenPdf;
  readonly number: number;
  readonly page: HTMLElement;
  /** CSS pixels. */
  readonly width: number;
  readonly onFailure: (reason: string) => void;
}

/**
 * Draws into the element, in place of what is there: the picture all at once when it is done, then its text, which would
 * keep it waiting. Answers what calls it off.
 */
function drawPage({ pdf, number, page: element, width, onFailure }: Drawing): () => void {
  let isWanted = true;
  let cancel = (): void => undefined;
  const draw = async (): Promise<void> => {
    const { TextLayer } = await loadPdfReader();
    const page = await pdf.document.getPage(number);
    if (!isWanted) return;
    const scale = width / page.getViewport({ scale: 1 }).width;
    const viewport = page.getViewport({ scale });
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(viewport.width * devicePixelRatio);
    canvas.height = Math.round(viewport.height * devicePixelRatio);
    canvas.setAttribute('aria-hidden', 'true');
    const text = document.createElement('div');
    text.className = 'pdf-text';
    const rendering = page.render({
      canvas,
      viewport: page.getViewport({ scale: scale * devicePixelRatio }),
    });
    cancel = () => rendering.cancel();
    await rendering.promise;
    if (!isWanted) return;
    element.replaceChildren(canvas);
    const layer = new TextLayer({
      textContentSource: page.streamTextContent(),
      container: text,
      viewport,
    });
    cancel = () => layer.cancel();
    element.style.setProperty('--total-scale-factor', String(scale));
    await layer.render();
    if (isWanted) element.append(text);
  };
  draw().catch((error: unknown) => {
    if (isWanted) onFailure(reasonOf(error));
  });
  return () => {
    isWanted = false;
    cancel();
  };
}
