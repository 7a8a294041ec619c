/** What can be done only in a briefing, and whether there is one to do it in. */
import type { Command } from '../../shared/contract/commands';
import type { ReaderState } from './reader-state';

/** True where nothing is open and the library stands in the place of every view. */
export function isWithoutBriefing({ failure }: Pick<ReaderState, 'failure'>): boolean {
  return failure === '';
}

/** True for a command that does nothing without a briefing. */
export function needsBriefing(command: Command): boolean {
  return inBriefing.has(command);
}

const inBriefing: ReadonlySet<Command> = new Set<Command>([
  'view-read',
  'view-compare',
  'view-notes',
  'view-pack',
  'view-reference',
  'find',
  'find-next',
  'find-previous',
  'new-note',
  'highlight',
  'bookmark',
  'resolve-question',
  'print',
  'save-pdf',
  'save-pack-as',
  'export-notes',
  'import-notes',
  'lenses',
]);
