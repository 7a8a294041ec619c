import type { Page } from 'playwright-core';

/** Drags files over the window as the system does, and calls back before they are dropped. */
export async function dropFiles(
  page: Page,
  files: readonly string[],
  before?: () => Promise<void>,
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const at = { x: 400, y: 300, data: { items: [], files: [...files], dragOperationsMask: 1 } };
  await session.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at });
  await session.send('Input.dispatchDragEvent', { type: 'dragOver', ...at });
  await before?.();
  await session.send('Input.dispatchDragEvent', { type: 'drop', ...at });
  await session.detach();
}
