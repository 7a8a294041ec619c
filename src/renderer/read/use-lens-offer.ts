import { useState } from 'react';
import { useSteady } from '../parts/use-steady';
import type { Subject } from './panel/reading-subject';
import type { ReadingPlace } from './use-reading-place';

export interface OfferedLens {
  /** Whether the keyboard asked for it: then it takes the focus. */
  readonly byKey: boolean;
}

export interface LensOffers {
  /** What is offered for the statement that is chosen, or null. */
  readonly offered: OfferedLens | null;
  /** Chooses the statement of a code and offers its lenses; a code pressed again takes its offer back. The same function always. */
  readonly chooseCode: (sentence: string, statement: string, by: 'pointer' | 'keyboard') => void;
  readonly leave: () => void;
}

/** The lenses that are offered beside a code, as long as its statement is the chosen one. */
export function useLensOffer(subject: Subject | null, choose: ReadingPlace['choose']): LensOffers {
  const [last, offer] = useState<(OfferedLens & { readonly statement: string }) | null>(null);
  const offered = last && subject?.statement?.id === last.statement ? last : null;
  const chooseCode = useSteady((sentence: string, statement: string, by: 'pointer' | 'keyboard') => {
    choose(sentence, statement, 'stay');
    offer(offered?.statement === statement ? null : { statement, byKey: by === 'keyboard' });
  });
  return { offered, chooseCode, leave: () => offer(null) };
}
