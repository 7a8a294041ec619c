/**
 * Which window is writing which draft. A draft has one place on disk, so that two windows must not write it in turn:
 * the first to write holds it until it is dropped, or the window closes or turns to another briefing.
 */
import type { Draft } from '../../shared/notes/note';
import { targetKey } from '../../shared/notes/note';

/** What names a draft: its note, or its target where there is no note yet. */
export type DraftKey = Pick<Draft, 'briefingId' | 'target' | 'noteId'>;

/** The claims as one window has them. */
export interface DraftHold {
  /** Holds the draft. Answers `mine` when it was held already, `taken` when it is only now, `elsewhere` when it cannot be. */
  readonly take: (draft: DraftKey) => 'mine' | 'taken' | 'elsewhere';
  readonly isElsewhere: (draft: DraftKey) => boolean;
  /** True when this window or another is writing it. */
  readonly isHeld: (draft: DraftKey) => boolean;
  /** Remembers words that could not be kept because another window holds the draft; the last ones count. */
  readonly refuse: (draft: Draft) => void;
  /** The words of this window that were refused and have come to nothing else since. */
  readonly refused: () => readonly Draft[];
  /** The draft came to something: it is kept, saved or dropped. Lets go of it where this window holds it. */
  readonly release: (draft: DraftKey) => void;
  /** What was refused is of no account any more: it is kept. */
  readonly settle: (draft: DraftKey) => void;
  /** Lets go of all that this window holds. */
  readonly leave: () => void;
}

/** No claims. Answers the hold of each window that is named. */
export function createDraftClaims(): (window: unknown) => DraftHold {
  const holders = new Map<string, unknown>();
  return (window) => {
    const refused = new Map<string, Draft>();
    const isElsewhere = (draft: DraftKey): boolean => {
      const holder = holders.get(keyOf(draft));
      return holder !== undefined && holder !== window;
    };
    return {
      take: (draft) => {
        if (isElsewhere(draft)) return 'elsewhere';
        const key = keyOf(draft);
        if (holders.has(key)) return 'mine';
        holders.set(key, window);
        return 'taken';
      },
      isElsewhere,
      isHeld: (draft) => holders.has(keyOf(draft)),
      refuse: (draft) => void refused.set(keyOf(draft), draft),
      refused: () => [...refused.values()],
      settle: (draft) => void refused.delete(keyOf(draft)),
      release: (draft) => {
        refused.delete(keyOf(draft));
        if (!isElsewhere(draft)) holders.delete(keyOf(draft));
      },
      leave: () => {
        for (const [key, holder] of holders) if (holder === window) holders.delete(key);
      },
    };
  };
}

function keyOf({ briefingId, target, noteId }: DraftKey): string {
  return noteId === null ? `${briefingId} target ${targetKey(target)}` : `${briefingId} note ${noteId}`;
}
