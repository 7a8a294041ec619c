/** How much comparing may be done in one go, so that no briefing and no note can hold the program up. */

export interface Budget {
  /** Takes so much work out, and answers false, and takes nothing, when there is not so much left. */
  readonly take: (work: number) => boolean;
}

/**
 * Counted in the steps of the comparison: code units of text times words of 32 of the quote. A million are a few
 * milliseconds.
 */
export const usualWork = 400_000_000;

export function createBudget(work: number = usualWork): Budget {
  let left = work;
  return {
    take: (asked) => {
      if (asked > left) return false;
      left -= asked;
      return true;
    },
  };
}
