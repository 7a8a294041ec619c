import type { Settings } from '../../shared/contract/settings';

/** Puts theme and reading size on the root element, where the style sheets read them. */
export function applySettings(settings: Settings): void {
  const root = document.documentElement;
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset['theme'] = settings.theme === 'system' ? (dark ? 'dark' : 'light') : settings.theme;
  root.style.setProperty('--reading-size', `${settings.readingSize / 16}rem`);
}
