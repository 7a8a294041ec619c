/**
 * A key of our tables, in Electron's spelling, as the bindings of tinykeys that mean it. A letter or digit is found by
 * what is on the key; the place of the key counts too, so that `Ctrl+K` works on a Cyrillic keyboard.
 */
export function bindingsOf(key: string): readonly string[] {
  const parts = key.split('+');
  const last = parts.at(-1) ?? '';
  const modifiers = parts.slice(0, -1).map((part) => (part === 'CmdOrCtrl' ? '$mod' : part));
  const spell = (binding: string, ...more: readonly string[]): string =>
    [...modifiers, ...more, binding].join('+');
  // Most keyboards need Shift for the question mark, some do not.
  if (last === '?') return [spell('?'), spell('?', 'Shift')];
  // On most keyboards the plus sign needs Shift, and the key without it is the equals sign.
  if (last === 'Plus') return [spell('(\\+|=)'), spell('(\\+)', 'Shift')];
  if (last === 'Left' || last === 'Right') return [spell(`Arrow${last}`)];
  if (modifiers.length > 0 && /^[A-Z]$/.test(last)) return [spell(`(${last}|Key${last})`)];
  if (/^\d$/.test(last)) return [spell(`(${last}|Digit${last})`)];
  return [spell(last)];
}
