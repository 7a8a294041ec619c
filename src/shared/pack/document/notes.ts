import { filterInWords, includedAs } from '../filter-words';
import { type Draft, type Drafted, paragraph, text, uses } from './draft';
import { noteBlock } from './note-block';

/** The reader's notes, numbered as they are beside the text; with none, a line that says so. */
export function notesSection(draft: Draft): Drafted {
  const { paper, speech } = draft;
  const { notes, job } = paper;
  const none = speech.formatMessage(
    { id: `paper.notes.none.${includedAs(job.request.notes)}` },
    { by: filterInWords(job.request.notes, speech) },
  );
  return {
    lead: [
      text(speech.formatMessage({ id: 'paper.notes.note' }, { count: notes.length })),
      ...uses(
        draft,
        notes.flatMap((note) => note.sentences),
      ),
    ],
    blocks: notes.length === 0 ? [paragraph([text(none)])] : notes.map((note) => noteBlock(draft, note)),
  };
}
