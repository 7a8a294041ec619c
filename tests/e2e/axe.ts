import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong on the page as it stands: one line a finding. Empty when all is well. `within`: a selector. */
export async function findAccessProblems(page: Page, within?: string): Promise<readonly string[]> {
  // The debugging protocol is not subject to the content policy, so axe can be put in as it is.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const results = await page.evaluate(async (selector) => {
    const runner = (globalThis as unknown as { axe: typeof axe }).axe;
    return runner.run(selector ?? document, { resultTypes: ['violations'] });
  }, within);
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} (${violation.help})`),
  );
}
