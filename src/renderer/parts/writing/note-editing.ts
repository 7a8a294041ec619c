/** A note being written: what the reader has typed, what the disk holds of it, and how saving stands. Pure. */
import { assertNever } from '../../../shared/assert-never';
import {
  type Colour,
  type Draft,
  isSameContent,
  type Link,
  type Motivation,
  type Note,
  type NoteContent,
  type NoteId,
  noteLimits,
  settleContent,
  type Target,
  type Workflow,
} from '../../../shared/notes/note';
import { addTags } from './note-editing-tags';

/** What the reader has written, as it stands in the fields. `tagText` is a tag not yet ended with Enter or a comma. */
export interface Writing {
  readonly body: string;
  readonly colour: Colour | null;
  readonly tags: readonly string[];
  readonly tagText: string;
  readonly isQuestion: boolean;
  /** Made as a bookmark, which it stays unless it is marked as a question. */
  readonly isBookmark: boolean;
  /** Where it stands while it is a question. */
  readonly workflow: Workflow | null;
  readonly links: readonly Link[];
}

export type Saving =
  | { readonly kind: 'at-rest' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly reason: string }
  /** The disk holds another wording than the one this writing began from. */
  | { readonly kind: 'stale'; readonly theirs: Note }
  /** The note was deleted while words of it were being written; `reason` says why it could not be restored. */
  | { readonly kind: 'gone'; readonly noteId: NoteId; readonly reason: string | null };

export interface Editing {
  readonly target: Target;
  /** The note as the disk last held it, or null for one that was never saved. */
  readonly note: Note | null;
  readonly writing: Writing;
  readonly saving: Saving;
  /** The content that lies on disk as a draft, or null. */
  readonly kept: NoteContent | null;
}

export type EditingAction =
  | { readonly kind: 'bodyTyped'; readonly body: string }
  | { readonly kind: 'labelChosen'; readonly colour: Colour | null }
  | { readonly kind: 'tagTyped'; readonly text: string }
  | { readonly kind: 'tagEnded' }
  | { readonly kind: 'tagRemoved'; readonly tag: string }
  | { readonly kind: 'questionSet'; readonly isQuestion: boolean }
  | { readonly kind: 'workflowSet'; readonly workflow: Workflow }
  | { readonly kind: 'linksChanged'; readonly links: readonly Link[] }
  /** The draft on disk now holds this; null when there is none any more. */
  | { readonly kind: 'draftKept'; readonly content: NoteContent | null }
  | { readonly kind: 'saveStarted' }
  | { readonly kind: 'saved'; readonly note: Note }
  | { readonly kind: 'failed'; readonly reason: string }
  /** What was in the way of keeping the draft is gone. */
  | { readonly kind: 'troubleOver' }
  | { readonly kind: 'staleFound'; readonly theirs: Note }
  | { readonly kind: 'goneFound'; readonly noteId: NoteId }
  /** The note was seen on disk with a newer revision, for instance after an undo. */
  | { readonly kind: 'noteSeen'; readonly note: Note }
  /** A draft was found on disk after the editor had opened. */
  | { readonly kind: 'draftSeen'; readonly draft: Draft }
  /** The reader keeps the wording on screen over the one on disk. */
  | { readonly kind: 'mineKept' }
  /** The reader takes the wording on disk; the one on screen goes. */
  | { readonly kind: 'theirsTaken' }
  /** An unsaved change was taken back, or done again. */
  | { readonly kind: 'draftStepTaken'; readonly writing: Writing }
  | { readonly kind: 'discarded' };

/**
 * The start of writing: from the draft where there is one, else from the note, else empty. Whether a question is resolved
 * and what a note is linked with is changed beside the editor, so that the note has it, and no draft. A draft whose note is
 * not there any more is one of a note that was deleted.
 */
export function startEditing(target: Target, note: Note | null, draft: Draft | null): Editing {
  const content = draft && note ? { ...draft, ...besideOf(note) } : (draft ?? note);
  return {
    target,
    note,
    writing: content ? writingOf(content) : emptyWriting,
    saving: draft && draft.noteId !== null && !note ? gone(draft.noteId) : { kind: 'at-rest' },
    kept: draft ? settleContent(draft) : null,
  };
}

/** The editing after the action. Only `discarded` and `theirsTaken` ever take away words that were typed. */
export function edit(state: Editing, action: EditingAction): Editing {
  const { writing } = state;
  switch (action.kind) {
    case 'bodyTyped':
      return write(state, { ...writing, body: action.body });
    case 'labelChosen':
      return write(state, { ...writing, colour: action.colour });
    case 'tagTyped':
      return write(state, { ...writing, tagText: action.text });
    case 'tagEnded':
      return write(state, { ...writing, tags: addTags(writing.tags, writing.tagText), tagText: '' });
    case 'tagRemoved':
      return write(state, { ...writing, tags: writing.tags.filter((tag) => tag !== action.tag) });
    case 'questionSet':
      return write(state, { ...writing, isQuestion: action.isQuestion });
    case 'workflowSet':
      return write(state, { ...writing, workflow: action.workflow });
    case 'linksChanged':
      return write(state, { ...writing, links: action.links });
    case 'draftStepTaken':
      return write(state, action.writing);
    case 'draftKept':
      return { ...state, kept: action.content };
    case 'saveStarted':
      return { ...state, saving: { kind: 'saving' } };
    case 'saved':
      return { ...state, note: action.note, saving: { kind: 'at-rest' }, kept: null };
    case 'failed':
      return { ...state, saving: failed(state.saving, action.reason) };
    case 'troubleOver':
      return state.saving.kind === 'failed' ? { ...state, saving: { kind: 'at-rest' } } : state;
    case 'staleFound':
      return { ...state, saving: { kind: 'stale', theirs: action.theirs } };
    case 'goneFound':
      return { ...state, saving: gone(action.noteId) };
    case 'noteSeen':
      return seen(state, action.note);
    case 'draftSeen':
      return isUnsaved(state) ? state : startEditing(state.target, state.note, action.draft);
    case 'mineKept':
      return mineKept(state);
    case 'theirsTaken':
      return state.saving.kind === 'stale' ? resting(state.target, state.saving.theirs) : state;
    case 'discarded':
      return resting(state.target, state.saving.kind === 'gone' ? null : state.note);
    default:
      return assertNever(action);
  }
}

/** What would be saved now. A tag that is still being typed counts; the motivation follows from the rest. */
export function contentOf(state: Editing): NoteContent {
  const { body, colour, tags, tagText, workflow, links } = state.writing;
  return settleContent({
    motivation: motivationOf(state),
    colour,
    tags: [...addTags(tags, tagText)],
    body,
    workflow,
    links: [...links],
  });
}

/** True when the fields say something else than the note on disk; for a new note, when they say anything. */
export function isUnsaved(state: Editing): boolean {
  const content = contentOf(state);
  return state.note ? !isSameContent(content, state.note) : hasContent(content);
}

/** True when what is typed lies on disk neither as the note nor as the draft. */
export function isUnkept(state: Editing): boolean {
  const content = contentOf(state);
  return state.kept ? !isSameContent(content, state.kept) : isUnsaved(state);
}

/** True when there is something to keep: words, a label, tags or the mark of a question. */
export function hasContent(content: NoteContent): boolean {
  return (
    /\S/u.test(content.body) ||
    content.colour !== null ||
    content.tags.length > 0 ||
    content.links.length > 0 ||
    content.motivation === 'questioning' ||
    content.motivation === 'bookmarking'
  );
}

/** Why the content cannot be saved as it is, or null. Limits are those of the disk. */
export type Refusal =
  | { readonly kind: 'body'; readonly length: number; readonly limit: number }
  | { readonly kind: 'tags'; readonly count: number; readonly limit: number }
  | { readonly kind: 'tag'; readonly tag: string; readonly limit: number }
  /** A null character, or half of a character: the disk could not give it back as it is. */
  | { readonly kind: 'sign' };

/** The first limit that the content is over, or null when it can be saved. */
export function refusalOf(content: NoteContent): Refusal | null {
  const { bodyLength, tags, tagLength } = noteLimits;
  if (content.body.length > bodyLength)
    return { kind: 'body', length: content.body.length, limit: bodyLength };
  if (content.tags.length > tags) return { kind: 'tags', count: content.tags.length, limit: tags };
  if ([content.body, ...content.tags].some((text) => !text.isWellFormed() || text.includes('\0')))
    return { kind: 'sign' };
  const long = content.tags.find((tag) => tag.length > tagLength);
  return long === undefined ? null : { kind: 'tag', tag: long, limit: tagLength };
}

/** A reply stays a reply and a bookmark a bookmark; a question is what the reader marks as one. */
function motivationOf({ target, writing }: Editing): Motivation {
  if (target.kind === 'note') return 'replying';
  if (writing.isQuestion) return 'questioning';
  if (writing.isBookmark) return 'bookmarking';
  return /\S/u.test(writing.body) ? 'commenting' : 'highlighting';
}

const emptyWriting: Writing = {
  body: '',
  colour: null,
  tags: [],
  tagText: '',
  isQuestion: false,
  isBookmark: false,
  workflow: null,
  links: [],
};

function writingOf(content: NoteContent): Writing {
  return {
    body: content.body,
    colour: content.colour,
    tags: content.tags,
    tagText: '',
    isQuestion: content.motivation === 'questioning',
    isBookmark: content.motivation === 'bookmarking',
    workflow: content.workflow,
    links: content.links,
  };
}

/** A failure stays in sight while the reader types on, until something is saved. */
function write(state: Editing, writing: Writing): Editing {
  return { ...state, writing };
}

/** The wording on screen goes over the one on disk with the next save, or becomes a new note where that is gone. */
function mineKept(state: Editing): Editing {
  const { saving } = state;
  if (saving.kind === 'stale') {
    const writing = { ...state.writing, ...besideOf(saving.theirs) };
    return { ...state, writing, note: saving.theirs, saving: { kind: 'at-rest' } };
  }
  return saving.kind === 'gone' ? { ...state, note: null, kept: null, saving: { kind: 'at-rest' } } : state;
}

function besideOf({ workflow, links }: NoteContent): Pick<NoteContent, 'workflow' | 'links'> {
  return { workflow, links };
}

function gone(noteId: NoteId): Saving {
  return { kind: 'gone', noteId, reason: null };
}

/** What fails while the note is gone is its restoring: it is gone still. */
function failed(saving: Saving, reason: string): Saving {
  return saving.kind === 'gone' ? { ...saving, reason } : { kind: 'failed', reason };
}

/** A note that was gone is there again: writing goes on, unless it came back with another wording than it went with. */
function back(state: Editing, noteId: NoteId, note: Note): Editing {
  if (note.id !== noteId || (state.note && note.rev <= state.note.rev)) return state;
  const writing = { ...state.writing, ...besideOf(note) };
  const onIt: Editing = { ...state, note, writing, saving: { kind: 'at-rest' } };
  if (!isUnsaved(onIt)) return resting(state.target, note);
  const isAsItWent = !state.note || isSameContent({ ...note, ...besideOf(state.note) }, state.note);
  return isAsItWent ? onIt : { ...state, saving: { kind: 'stale', theirs: note } };
}

function resting(target: Target, note: Note | null): Editing {
  return startEditing(target, note, null);
}

/**
 * A newer revision replaces the fields when nothing was typed over the old one, and waits for nothing when it only differs in
 * what is changed beside the editor; else both wordings are shown and the reader is asked which to keep. While a save is on
 * its way the disk will answer what it holds.
 */
function seen(state: Editing, note: Note): Editing {
  if (state.saving.kind === 'gone') return back(state, state.saving.noteId, note);
  if (!state.note || note.id !== state.note.id || note.rev <= state.note.rev) return state;
  if (state.saving.kind === 'saving') return state;
  if (state.saving.kind === 'stale')
    return note.rev > state.saving.theirs.rev ? { ...state, saving: { kind: 'stale', theirs: note } } : state;
  if (!isUnsaved(state) || isSameContent(contentOf(state), note)) return resting(state.target, note);
  if (isSameContent({ ...note, ...besideOf(state.note) }, state.note))
    return { ...state, note, writing: { ...state.writing, ...besideOf(note) } };
  return { ...state, saving: { kind: 'stale', theirs: note } };
}
