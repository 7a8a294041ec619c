const caps: Readonly<Record<string, string>> = {
  CmdOrCtrl: 'Ctrl',
  Left: '←',
  Right: '→',
  Up: '↑',
  Down: '↓',
  Plus: '+',
};

/** An accelerator's caps as a reader sees them: "CmdOrCtrl+K" is ["Ctrl", "K"]. On macOS Control reads ⌘. */
export function spellKey(
  accelerator: string,
  isMac = navigator.platform.startsWith('Mac'),
): readonly string[] {
  return accelerator.split('+').map((part) => {
    if (part === 'CmdOrCtrl' && isMac) return '⌘';
    return caps[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
}
