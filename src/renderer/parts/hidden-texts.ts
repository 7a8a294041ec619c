import { useEffectEvent, useLayoutEffect } from 'react';

/** What the filters of the view in front hide; asked when something is looked for in it. */
let hidden: (() => readonly string[]) | null = null;

/** The view tells what its filters hide, as the texts that would be shown. */
export function useHiddenTexts(texts: () => readonly string[]): void {
  const now = useEffectEvent(texts);
  useLayoutEffect(() => {
    const ask = (): readonly string[] => now();
    hidden = ask;
    return () => {
      if (hidden === ask) hidden = null;
    };
  }, []);
}

/** The texts that the view in front hides; none where it hides nothing, or does not know. */
export function hiddenTexts(): readonly string[] {
  return hidden?.() ?? [];
}
