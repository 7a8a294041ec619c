import type { PaperJob } from '../../shared/pack/paper-job';
import type { PaperPart } from '../../shared/pack/paper-page';

/**
 * Gives the document the part's title, and makes plain every link whose target is on none of the part's pages: in the file of the part it would lead nowhere. Those of the part
 * lead again. What the page number beside it says stays, and finds the other part.
 */
export function keepPart(
  document: Document,
  pages: PaperJob['pages'],
  { first, last, title }: PaperPart,
): void {
  document.title = title;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="#"], a[data-leads-to]')) {
    const target = link.dataset['leadsTo'] ?? link.getAttribute('href')?.slice(1) ?? '';
    const page = pages[target];
    if (page !== undefined && page >= first && page <= last) {
      link.setAttribute('href', `#${target}`);
      delete link.dataset['leadsTo'];
    } else {
      link.removeAttribute('href');
      link.dataset['leadsTo'] = target;
    }
  }
}
