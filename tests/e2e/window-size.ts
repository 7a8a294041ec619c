import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Launched } from './launch';

/** The widths at which a view must hold: a desk, a small laptop, a phone's. */
export const windowSizes = [
  [1440, 900],
  [1024, 700],
  [480, 800],
] as const;

/** Gives the reader's window this size and waits until the page has it. */
export async function resizeWindow({ app, page }: Launched, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      const [window] = BrowserWindow.getAllWindows().filter((each) => each.isVisible());
      window?.setMinimumSize(320, 320);
      window?.setContentSize(size.width, size.height);
    },
    { width, height },
  );
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
}

/** How far the page and what scrolls in it are wider than they are shown, in pixels. */
export async function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll('.view, .page-scroll, .page-head')].map(
        (element) => element.scrollWidth - element.clientWidth,
      ),
    ),
  );
}
