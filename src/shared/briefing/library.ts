/** What the library holds and what can become of a folder that is given to it, as main tells the window. */
import type { BriefingSummary, Edition } from './briefing';
import type { Grade } from '../notes/grade';
import type { Problem } from '../validate/problem';

/** Comes with the program, or lies in the reader's own data folder. */
export type Where = 'bundled' | 'yours';

/** A briefing that can be opened. */
export interface ListedBriefing extends BriefingSummary {
  readonly where: Where;
}

/** A folder that holds a briefing which fails a check, with everything that is wrong with it. */
export interface BrokenBriefing {
  readonly folder: string;
  readonly where: Where;
  /** At least one. */
  readonly problems: readonly Problem[];
}

/** A briefing that passes every check and yet is not opened, because another folder has its id and comes before. */
export interface HiddenBriefing extends ListedBriefing {
  /** The folder of the one that is opened in its place. */
  readonly behind: string;
}

export interface LibrarySurvey {
  /** Bundled ones first. */
  readonly briefings: readonly ListedBriefing[];
  readonly broken: readonly BrokenBriefing[];
  readonly hidden: readonly HiddenBriefing[];
}

/** What became of a folder that was given to the library. Only `added` and `replaced` changed anything. */
export type Arrival =
  /** The reader closed the dialog. */
  | { readonly kind: 'cancelled' }
  /** `present`: this very edition is in the library already. */
  | { readonly kind: 'added' | 'present'; readonly briefing: ArrivedBriefing }
  | { readonly kind: 'replaced'; readonly briefing: ArrivedBriefing; readonly lostGrades: readonly Grade[] }
  /** Another edition of it is in the library. `other-edition` may be replaced when the reader says so, `bundled` never. */
  | {
      readonly kind: 'other-edition';
      readonly briefing: ArrivedBriefing;
      readonly here: Edition;
      /** The reader's grades of statements that the given edition does not hold. */
      readonly lostGrades: readonly Grade[];
    }
  | { readonly kind: 'bundled'; readonly briefing: ArrivedBriefing; readonly here: Edition }
  | { readonly kind: 'refused'; readonly folder: string; readonly problems: readonly Problem[] }
  /** The folder is sound and could not be taken in all the same; `reason` is a sentence. */
  | { readonly kind: 'failed'; readonly folder: string; readonly reason: string };

/** The briefing that was given. */
export interface ArrivedBriefing {
  readonly id: string;
  readonly title: BriefingSummary['title'];
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly edition: Edition;
}
