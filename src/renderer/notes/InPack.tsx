import { FormattedMessage } from 'react-intl';
import type { Briefing } from '../../shared/briefing/briefing';
import type { Lookup } from '../../shared/briefing/lookup';
import type { Note } from '../../shared/notes/note';
import { repliesTo } from '../../shared/notes/note-replies';
import { isInPack } from '../../shared/pack/pack-choice';
import { placePackNotes } from '../../shared/pack/pack-notes';
import { packSpot, type PackSpot } from '../../shared/pack/pack-spot';
import { nextPack, setInPack } from '../state/pack-choice';
import { useReader } from '../state/store';

interface InPackProps {
  readonly note: Note;
  readonly notes: readonly Note[];
  readonly briefing: Briefing;
  readonly lookup: Lookup;
}

/** Whether the next pack prints the note, and where its words will stand there. A reply goes with its note. */
export function InPack({ note, notes, briefing, lookup }: InPackProps) {
  const packRequest = useReader((state) => state.packRequest);
  const open = useReader((state) => state.open);
  const request = nextPack({ packRequest, open });
  const isIn = isInPack(notes, request.notes)(note);
  const [placed] = placePackNotes([note], briefing, lookup);
  const spot: PackSpot = placed
    ? packSpot(placed, repliesTo(note.id, notes), request, lookup)
    : { kind: 'nowhere' };
  return (
    <div className="note-pane-pack">
      <h3 className="field-label">
        <FormattedMessage id="notes.pack" />
      </h3>
      {note.target.kind === 'note' ? (
        <p className="quiet">
          <FormattedMessage id="notes.pack.reply" values={{ printed: isIn ? 'yes' : 'no' }} />
        </p>
      ) : (
        <label className="check">
          <input
            type="checkbox"
            checked={isIn}
            onChange={(event) => setInPack(note, event.target.checked ? 'in' : 'out')}
          />
          <FormattedMessage
            id={`notes.pack.${spot.kind}`}
            values={{
              sentence: 'sentence' in spot ? spot.sentence.slice(1) : '',
              gap: 'number' in spot ? spot.number : '',
            }}
          />
        </label>
      )}
    </div>
  );
}
