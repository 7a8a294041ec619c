/** What can be seen of the table: below the heads of the columns, above the line that says a lens. */

/** True when the whole element can be seen. */
export function isInSight(page: Element, element: Element): boolean {
  return isWithin(element, sightOf(page));
}

/** How many rows of the table can be seen whole: how far a page leads. At least one. */
export function rowsInSight(page: Element | null): number {
  if (!page) return 1;
  const sight = sightOf(page);
  const whole = [...page.querySelectorAll('tr[data-near-id]')].filter((row) => isWithin(row, sight));
  return Math.max(whole.length, 1);
}

interface Sight {
  readonly top: number;
  readonly bottom: number;
}

/** Heads that have scrolled away with the page cover nothing. */
function sightOf(page: Element): Sight {
  const { top, bottom } = page.getBoundingClientRect();
  const heads = page.querySelector('thead th')?.getBoundingClientRect();
  const line = page.parentElement?.querySelector('.lens-line')?.getBoundingClientRect();
  return { top: Math.max(top, heads?.bottom ?? top), bottom: Math.min(bottom, line?.top ?? bottom) };
}

function isWithin(element: Element, { top, bottom }: Sight): boolean {
  const box = element.getBoundingClientRect();
  return box.top >= top && box.bottom <= bottom;
}
