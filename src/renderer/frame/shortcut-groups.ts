import type { KeyAction, Scope } from '../../shared/keys/key-actions';

export interface ShortcutGroup {
  readonly scope: Scope;
  readonly actions: readonly KeyAction[];
}

/**
 * The actions by where they are in effect, those alone in whose words every word of the query stands. A single sign is a
 * key and stands as a word of its own.
 */
export function groupShortcuts(
  actions: readonly KeyAction[],
  query: string,
  wordsOf: (action: KeyAction) => string,
): readonly ShortcutGroup[] {
  const wanted = query
    .toLocaleLowerCase()
    .split(/[\s+]+/u)
    .filter(Boolean);
  const found = actions.filter((action) => {
    const words = wordsOf(action).toLocaleLowerCase();
    const whole = new Set(words.split(/\s+/u));
    return wanted.every((word) => (word.length === 1 ? whole.has(word) : words.includes(word)));
  });
  return [...Map.groupBy(found, ({ scope }) => scope)].map(([scope, some]) => ({ scope, actions: some }));
}
