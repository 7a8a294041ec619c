const caps: Readonly<Record<string, string>> = {
  CmdOrCtrl: 'Ctrl',
  Left: '←',
  Right: '→',
  Up: '↑',
  Down: '↓',
  Plus: '+',
};

/** Where Control reads ⌘, and elsewhere. */
export type KeySpelling = 'mac' | 'elsewhere';

/** An accelerator's caps as a reader sees them: "CmdOrCtrl+K" is ["Ctrl", "K"]. */
export function spellKey(accelerator: string, spelling: KeySpelling = 'elsewhere'): readonly string[] {
  return accelerator.split('+').map((part) => {
    if (part === 'CmdOrCtrl' && spelling === 'mac') return '⌘';
    return caps[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
}
