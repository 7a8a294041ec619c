import type { NoteContent } from '../shared/note';
import { isSameContent } from '../shared/note';
import type { StepDeed } from './steps';

/** A note's content before and after a change. */
export interface Change {
  readonly before: NoteContent;
  readonly after: NoteContent;
}

/** What changing notes so is called; nothing where it is a change like any other, or they are not changed alike. */
export function deedOfChange(changes: readonly Change[]): StepDeed | undefined {
  const [first, ...rest] = changes.map(deedOf);
  return rest.every((deed) => deed === first) ? first : undefined;
}

function deedOf({ before, after }: Change): StepDeed | undefined {
  if (isSameContent(before, { ...after, workflow: before.workflow }))
    return after.workflow === 'resolved' ? 'resolve' : 'reopen';
  if (isSameContent(before, { ...after, links: before.links }))
    return after.links.length > before.links.length ? 'link' : 'unlink';
  return undefined;
}
