/** From a key that is pressed to how our tables spell it, and back. */

/** A pressed key as the browser tells it. */
export interface KeyPress {
  readonly key: string;
  /** The key's place, as the browser names it: `KeyG`. */
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  /** Tells AltGr apart, where the event can. */
  readonly getModifierState?: (name: string) => boolean;
}

/** Where `CmdOrCtrl` is ⌘, and elsewhere. */
export type Platform = 'mac' | 'elsewhere';

/**
 * The ways in which our tables may spell the press, the nearest first; none for a key that has no name there. A letter or
 * digit is found by what is on the key; its place counts where that is of another script, so that a Cyrillic keyboard
 * has the same keys as a Latin one, and never for what AltGr writes.
 */
export function spellings(press: KeyPress, platform: Platform = 'elsewhere'): readonly string[] {
  const { key, code, shiftKey } = press;
  const held = modifiers(press, platform);
  const spell = (cap: string): string => [...held, ...(shiftKey ? ['Shift'] : []), cap].join('+');
  const named = names[key] ?? (/^F\d+$/u.test(key) ? key : null);
  if (named !== null) return [spell(named)];
  // A French keyboard writes its digits with Shift.
  if (/^\d$/u.test(key)) return [...new Set([[...held, key].join('+'), spell(key)])];
  if (/^[a-z]$/iu.test(key)) return [spell(key.toUpperCase())];
  const place = isAltGr(press) ? null : /^(?:Key([A-Z])|Digit(\d))$/u.exec(code);
  const byPlace = place ? [spell(place[1] ?? place[2] ?? '')] : [];
  // A letter of another script, or none at all because Alt is held on a Mac.
  if (/^\p{L}$/u.test(key) || key === 'Dead') return byPlace;
  if (Array.from(key).length !== 1) return [];
  // A sign is itself, whether or not this keyboard needs Shift for it.
  const sign = (cap: string): string => [...held, cap].join('+');
  if (key === '+') return [sign('Plus')];
  return [
    sign(key),
    ...(key === '=' && held.length > 0 ? [sign('Plus')] : []),
    ...byPlace,
    ...(isThirdLevel(press, platform) ? [key] : []),
  ];
}

/** The press that a spelling means, as the browser would tell it. */
export function pressOf(spelling: string, platform: Platform = 'elsewhere'): KeyPress {
  const held = spelling.split('+').slice(0, -1);
  const cap = spelling.split('+').at(-1) ?? '';
  const shiftKey = held.includes('Shift');
  const isMod = held.includes('CmdOrCtrl');
  const letter = shiftKey ? cap : cap.toLowerCase();
  return {
    key: keys.get(cap) ?? (/^[A-Z]$/u.test(cap) ? letter : cap),
    code: /^[A-Z]$/u.test(cap) ? `Key${cap}` : /^\d$/u.test(cap) ? `Digit${cap}` : '',
    shiftKey,
    ctrlKey: held.includes('Ctrl') || (isMod && platform === 'elsewhere'),
    altKey: held.includes('Alt'),
    metaKey: isMod && platform === 'mac',
  };
}

/** The spelling with its letter as our tables have it: `n` is `N`. */
export function settleSpelling(spelling: string): string {
  return spelling.replace(/(?<=^|\+)[a-z]$/u, (letter) => letter.toUpperCase());
}

/** True for a letter, digit or sign without Control, Alt or Command: what speech and stray fingers press by mistake. */
export function isSingle(spelling: string): boolean {
  return /^(?:Shift\+)?(?:.|Plus)$/u.test(spelling);
}

/** True for what some keyboards write a sign with: Option on a Mac, and AltGr, which may come as Control and Alt alone. */
function isThirdLevel({ ctrlKey, altKey, metaKey }: KeyPress, platform: Platform): boolean {
  return altKey && !metaKey && ctrlKey === (platform === 'elsewhere');
}

function isAltGr(press: KeyPress): boolean {
  return press.getModifierState?.('AltGraph') ?? false;
}

function modifiers(press: KeyPress, platform: Platform): readonly string[] {
  // What AltGr writes is a sign of its own; on Windows it would look like Control and Alt.
  if (isAltGr(press)) return press.metaKey ? ['Super'] : [];
  const { ctrlKey, altKey, metaKey } = press;
  const isMac = platform === 'mac';
  return [
    ...(metaKey && !isMac ? ['Super'] : []),
    ...((isMac ? metaKey : ctrlKey) ? ['CmdOrCtrl'] : []),
    ...(ctrlKey && isMac ? ['Ctrl'] : []),
    ...(altKey ? ['Alt'] : []),
  ];
}

const names: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  Insert: 'Insert',
  Delete: 'Delete',
  Backspace: 'Backspace',
  Enter: 'Enter',
  Tab: 'Tab',
  Escape: 'Esc',
  ' ': 'Space',
};

const keys: ReadonlyMap<string, string> = new Map([
  ...Object.entries(names).map(([key, cap]) => [cap, key] as const),
  ['Plus', '+'] as const,
]);
