/** The cap of the key that commands begin with: ⌘ on macOS, Ctrl elsewhere. */
export function commandKey(): string {
  return navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl';
}
