/** What a change of notes is called: by what changed, where that is the same in all of them. */
import { isSameContent, type NoteContent } from '../../shared/notes/note';
import type { StepDeed } from '../../shared/notes/note-step';

export interface ContentChange {
  readonly before: NoteContent;
  readonly after: NoteContent;
}

/** The name of the change, or null where it is a change like any other: of words, or of several things. */
export function nameDeed(changes: readonly ContentChange[]): StepDeed | null {
  const [first, ...others] = changes.map(nameOne);
  return first !== undefined && others.every((name) => name === first) ? first : null;
}

/** What writing the note is called; null where it is a note like any other. */
export function nameCreation({ motivation, body, tags }: NoteContent): StepDeed | null {
  if (motivation === 'questioning') return 'question';
  if (motivation === 'replying') return 'reply';
  if (body !== '') return null;
  // Where words have no note yet, a tag comes with a highlight.
  if (motivation === 'highlighting') return tags.length > 0 ? 'tag' : 'highlight';
  return motivation === 'bookmarking' ? 'bookmark' : null;
}

function nameOne({ before, after }: ContentChange): StepDeed | null {
  const isAll = (changed: Partial<NoteContent>): boolean => isSameContent({ ...before, ...changed }, after);
  if (isAll({ tags: after.tags })) {
    if (before.tags.every((tag) => after.tags.includes(tag))) return 'tag';
    return after.tags.every((tag) => before.tags.includes(tag)) ? 'untag' : null;
  }
  if (isAll({ colour: after.colour })) return 'label';
  if (isAll({ links: after.links })) return after.links.length > before.links.length ? 'link' : 'unlink';
  if (!isAll({ workflow: after.workflow })) return null;
  return after.workflow === 'resolved' ? 'resolve' : 'reopen';
}
