import type { RefObject } from 'react';
import type { NoteId } from '../../shared/notes/note';
import type { OpenBriefing } from '../state/open-briefing';
import { LensOffer } from './LensOffer';
import { NotesMenu } from './NotesMenu';
import type { Subject } from './panel/reading-subject';
import { SelectionToolbar } from './passage/SelectionToolbar';
import type { Choosing } from './passage/use-choosing';
import type { LensOffers } from './use-lens-offer';
import type { Marks } from './use-marks';
import type { NotesHere } from './use-notes-here';
import type { Putting } from './passage/use-putting';

interface TextToolsProps {
  readonly open: OpenBriefing;
  readonly subject: Subject | null;
  readonly article: RefObject<HTMLElement | null>;
  readonly choosing: Choosing | null;
  readonly here: Pick<NotesHere, 'offered' | 'openNote' | 'leaveMenu'>;
  readonly numbers: ReadonlyMap<NoteId, number>;
  readonly lensOffer: Pick<LensOffers, 'offered' | 'leave'>;
  readonly putting: Pick<Putting, 'note' | 'putOn'>;
  readonly marks: Pick<Marks, 'highlight' | 'bookmark' | 'copy'>;
  readonly onWrite: (as?: 'tag' | 'question') => void;
  /** The passage is left, and the keyboard goes back to the text. */
  readonly onLeave: () => void;
}

/** What floats over the text: the tools of a passage, the notes that lie in one place, the lenses of a code. */
export function TextTools(props: TextToolsProps) {
  const { open, subject, article, choosing, here, numbers, lensOffer, putting, marks } = props;
  const { briefing, lookup } = open;
  const statement = subject?.statement;
  return (
    <>
      {choosing && choosing.toolbar !== 'closed' && (
        <SelectionToolbar
          choosing={choosing}
          lookup={lookup}
          article={article}
          onPut={putting.note ? () => void putting.putOn(choosing.passage) : null}
          onHighlight={(colour) => void marks.highlight(colour)}
          onBookmark={() => void marks.bookmark()}
          onCopy={() => void marks.copy()}
          onWrite={() => props.onWrite()}
          onTag={() => props.onWrite('tag')}
          onAsk={() => props.onWrite('question')}
          onLeave={props.onLeave}
        />
      )}
      {here.offered && (
        <NotesMenu
          key={here.offered.id}
          offered={here.offered}
          numbers={numbers}
          lookup={lookup}
          onOpen={here.openNote}
          onLeave={here.leaveMenu}
        />
      )}
      {lensOffer.offered && statement && (
        <LensOffer
          key={statement.id}
          statement={statement}
          briefing={briefing}
          lookup={lookup}
          article={article}
          takesFocus={lensOffer.offered.byKey}
          onLeave={lensOffer.leave}
        />
      )}
    </>
  );
}
