/** How many rows of the table can be seen whole, below the heads of the columns: how far a page leads. At least one. */
export function rowsInSight(view: HTMLElement | null): number {
  const scroll = view?.querySelector('.compare-scroll');
  if (!scroll) return 1;
  const sight = scroll.getBoundingClientRect();
  const top = scroll.querySelector('thead')?.getBoundingClientRect().bottom ?? sight.top;
  const whole = [...scroll.querySelectorAll('tr[data-near-id]')].filter((row) => {
    const box = row.getBoundingClientRect();
    return box.top >= top && box.bottom <= sight.bottom;
  });
  return Math.max(whole.length, 1);
}
