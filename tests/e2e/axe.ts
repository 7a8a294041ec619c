import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong on the page as it stands: one line a finding. Empty when all is well. `within`: a selector; `rules`: by default all. */
export async function findAccessProblems(
  page: Page,
  within?: string,
  rules?: readonly string[],
): Promise<readonly string[]> {
  // The debugging protocol is not subject to the content policy, so axe can be put in as it is.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const results = await page.evaluate(
    async ([selector, only]) => {
      const runner = (globalThis as unknown as { axe: typeof axe }).axe;
      const some = only && { runOnly: { type: 'rule' as const, values: [...only] } };
      return runner.run(selector ?? document, { resultTypes: ['violations'], ...some });
    },
    [within, rules] as const,
  );
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} (${violation.help})`),
  );
}

/** What a theme can spoil: it changes colours, and nothing else that axe looks at. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** The same in light, and what the colours of dark make of it; each finding with its theme. The page is left dark. */
export async function findThemedProblems(page: Page): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const theme of ['light', 'dark']) {
    await page.evaluate(async (name) => {
      document.documentElement.dataset['theme'] = name;
      await new Promise(requestAnimationFrame);
      // Colours that are on their way are neither the one nor the other.
      const turning = document.getAnimations().filter((each) => each instanceof CSSTransition);
      await Promise.allSettled(turning.map(({ finished }) => finished));
    }, theme);
    const rules = theme === 'dark' ? colourRules : undefined;
    problems.push(
      ...(await findAccessProblems(page, undefined, rules)).map((problem) => `${theme}, ${problem}`),
    );
  }
  return problems;
}
