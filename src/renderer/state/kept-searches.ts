/** What the reader does with the searches that are kept: in the settings, so that they are there in every briefing. */
import {
  type SavedSearch,
  savedAs,
  searchesKept,
  withoutRecent,
  withoutSaved,
  withRecent,
  withRecentAgain,
  withSaved,
  withSavedAt,
} from '../../shared/search/query/kept-searches';
import type { Toast } from './reader-state';
import { change } from './run-command';
import { dispatch, useReader } from './store';

/** A search led somewhere. `instead`: the same search, as it was kept before it was typed on. */
export async function rememberSearch(query: string, instead: string | null): Promise<void> {
  const { keepSearches, recentSearches } = useReader.getState().settings;
  if (!keepSearches) return;
  const next = withRecent(recentSearches, query, instead);
  if (next.join('\n') !== recentSearches.join('\n')) await change({ recentSearches: next });
}

export function forgetSearch(query: string): Promise<void> {
  return change({ recentSearches: withoutRecent(useReader.getState().settings.recentSearches, query) });
}

export function forgetSearches(): Promise<void> {
  return clearRecent({});
}

/** Off, what was kept goes as well, which can be taken back for a while. */
export function keepSearches(isOn: boolean): Promise<void> {
  return isOn ? change({ keepSearches: true }) : clearRecent({ keepSearches: false });
}

async function clearRecent(also: { readonly keepSearches?: false }): Promise<void> {
  const { keepSearches: wereKept, recentSearches } = useReader.getState().settings;
  await change({ ...also, recentSearches: [] });
  if (recentSearches.length === 0) return;
  dispatch({
    kind: 'toastShown',
    text: 'search.recent.cleared',
    values: { count: recentSearches.length },
    canUndo: false,
    recentSearches: { wereKept, searches: recentSearches },
  });
}

/** Puts them back, and keeps searches again where they were kept. */
export function putRecentBack({ wereKept, searches }: NonNullable<Toast['recentSearches']>): Promise<void> {
  const { recentSearches } = useReader.getState().settings;
  return change({ keepSearches: wereKept, recentSearches: withRecentAgain(recentSearches, searches) });
}

/** Saves a search under a name, or gives it another. Says so where there is no room for one more. */
export async function saveSearch(search: SavedSearch): Promise<void> {
  const { savedSearches } = useReader.getState().settings;
  if (savedSearches.length >= searchesKept.saved && !savedAs(savedSearches, search.query)) {
    const values = { count: searchesKept.saved };
    return dispatch({ kind: 'toastShown', text: 'search.saved.full', values, canUndo: false });
  }
  await change({ savedSearches: withSaved(savedSearches, search) });
}

/** Deletes a saved search, which can be taken back for a while. */
export async function deleteSavedSearch(query: string): Promise<void> {
  const { savedSearches } = useReader.getState().settings;
  const search = savedAs(savedSearches, query);
  if (!search) return;
  const place = savedSearches.indexOf(search);
  await change({ savedSearches: withoutSaved(savedSearches, query) });
  dispatch({
    kind: 'toastShown',
    text: 'search.saved.deleted',
    values: { name: search.name },
    canUndo: false,
    savedSearch: { search, place },
  });
}

/** Puts a deleted one back where it was. */
export function putSearchBack({ search, place }: NonNullable<Toast['savedSearch']>): Promise<void> {
  const { savedSearches } = useReader.getState().settings;
  return change({ savedSearches: withSavedAt(savedSearches, search, place) });
}
