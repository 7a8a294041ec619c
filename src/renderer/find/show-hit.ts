/** Room around a place that was found, in pixels: it stands neither at an edge of what scrolls nor under the bar. */
const margin = 24;

/** Brings the range into sight in everything that scrolls around it: a step away just so far, from elsewhere into the middle. */
export function showHit(range: Range, view: Element): void {
  const start = range.startContainer.parentElement;
  const bar = view.querySelector('.find-bar')?.getBoundingClientRect();
  for (let scroller = start; scroller && scroller !== view; scroller = scroller.parentElement) {
    if (!scrolls(scroller)) continue;
    const sight = scroller.getBoundingClientRect();
    const box = range.getBoundingClientRect();
    const top = sight.top + stuckHeight(scroller);
    const isBesideBar = !bar || box.right < bar.left || box.left > bar.right || bar.top > sight.bottom;
    const bottom = isBesideBar ? sight.bottom : Math.min(sight.bottom, bar.top);
    if (box.top >= top + margin && box.bottom <= bottom - margin) continue;
    scroller.scrollBy(0, box.top - top - (bottom - top - box.height) / 2);
  }
  const box = range.getBoundingClientRect();
  const across = start?.closest('.map-pane')?.parentElement;
  if (across) across.scrollBy(box.left - across.getBoundingClientRect().left - margin, 0);
}

function scrolls(element: Element): boolean {
  return (
    element.scrollHeight > element.clientHeight && /auto|scroll/u.test(getComputedStyle(element).overflowY)
  );
}

/** How much of what scrolls is covered by a head that stays. */
function stuckHeight(scroller: Element): number {
  const head = scroller.querySelector('thead');
  return head ? head.getBoundingClientRect().height : 0;
}
