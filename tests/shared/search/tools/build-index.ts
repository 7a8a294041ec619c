import { buildSegment } from '../../../../src/shared/search/index/build-segment';
import { indexOf, type SearchIndex } from '../../../../src/shared/search/index/search-index';
import type { Searchable } from '../../../../src/shared/search/searchable';

/** The index of the entries in one segment. */
export function buildIndex(entries: readonly Searchable[]): SearchIndex {
  return indexOf([{ segment: buildSegment(entries), dead: null }]);
}
