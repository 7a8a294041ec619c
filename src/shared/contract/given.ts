import type { Arrival } from '../briefing/library';
import type { ImportPreview } from '../note-import/report';

/** What became of a file or folder that the program was asked to open, as of one that was dropped on the window. */
export type Given =
  | { readonly kind: 'briefing'; readonly arrival: Arrival }
  /** What importing its notes into the open briefing would do; nothing is written. */
  | { readonly kind: 'notes'; readonly preview: ImportPreview }
  | { readonly kind: 'notes-refused'; readonly reason: string }
  /** Notes have to be read into a briefing, and none is open. */
  | { readonly kind: 'no-briefing' };
