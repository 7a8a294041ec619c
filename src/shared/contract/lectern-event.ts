import type { AnchoredNote } from '../anchoring/placed-notes';
import type { Command } from './commands';
import type { LongStep } from './long-step';
import type { PackProgress } from '../pack/pack-progress';
import type { Draft } from '../notes/note';
import type { NotesLock } from './lock';
import type { Settings } from './settings';

/** What main tells the window, unasked. */
export type LecternEvent =
  | { readonly kind: 'notesChanged'; readonly briefingId: string }
  /** Another window, or another program, changed notes, grades or ticks, or left drafts. */
  | { readonly kind: 'changedElsewhere'; readonly briefingId: string }
  /** Another window is writing this draft now, or has dropped it. */
  | { readonly kind: 'draftTaken'; readonly draft: Draft }
  /** Another window left this draft, which any may take up. */
  | { readonly kind: 'draftLeft'; readonly draft: Draft }
  /** The reader came to this window. */
  | { readonly kind: 'cameToFront' }
  /** The program was asked to open a file, which this window is to take up. */
  | { readonly kind: 'fileGiven' }
  /** Another window changed what the library holds: this briefing came, was replaced or went. */
  | { readonly kind: 'libraryChanged'; readonly briefingId: string }
  /** Another program changed something in the reader's own library. */
  | { readonly kind: 'libraryTouched' }
  | {
      readonly kind: 'notesAnchored';
      readonly briefingId: string;
      readonly editionHash: string;
      readonly anchored: readonly AnchoredNote[];
    }
  /** How far a step on very many notes has come, in whichever window it was asked for; null when it has ended. */
  | { readonly kind: 'longStep'; readonly briefingId: string; readonly step: LongStep | null }
  /** What the pack that this window asked for is at. */
  | { readonly kind: 'packProgress'; readonly progress: PackProgress }
  /** The page is about to go, since the notes are locked or were unlocked: what is being written has to lie on the disk now. */
  | { readonly kind: 'settle' }
  /** They have a passphrase now, or have none any more. */
  | { readonly kind: 'lockChanged'; readonly lock: NotesLock }
  /** What `readTroubles` or `readRecoveries` answers is another than before. */
  | { readonly kind: 'troublesChanged' }
  /** The computer is about to sleep, or the notes to be replaced: what is being written is to be on the disk. */
  | { readonly kind: 'keepWritings' }
  | { readonly kind: 'settingsChanged'; readonly settings: Settings }
  | { readonly kind: 'command'; readonly command: Command };
