import type { ElectronApplication, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Brings the window of a page to the front, as a click on it does: keys go nowhere else. */
export async function toFront(app: ElectronApplication, page: Page): Promise<void> {
  const window = await app.browserWindow(page);
  await window.evaluate((each) => each.focus());
  await expect.poll(() => window.evaluate((each) => each.isFocused())).toBe(true);
}
