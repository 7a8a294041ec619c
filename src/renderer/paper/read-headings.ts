import type { PaperHeading } from '../../shared/pack/paper-page';

/** The headings of the document; one with `data-bookmark` says there what its bookmark is called. */
export function readHeadings(document: Document): readonly PaperHeading[] {
  return [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')].map((heading) => {
    const words = heading.textContent.replaceAll(/\s+/gu, ' ').trim();
    return { words, title: heading.dataset['bookmark'] ?? words };
  });
}
