/** One thing that was looked for, and where it is. */
import type { Bits } from '../index/bits';
import type { Source } from './source';
import type { Term } from './term';

export interface FoundTerm {
  readonly term: Term;
  /** The rows that hold it. */
  readonly rows: Bits;
  /** What it is worth there: of several sources in a row the one that is worth most. */
  readonly sources: readonly Source[];
}
