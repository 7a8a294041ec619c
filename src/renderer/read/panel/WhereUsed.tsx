import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Sentence } from '../../../shared/briefing/briefing';
import { placePackNotes } from '../../../shared/pack/pack-notes';
import { countUses, traceSentence } from '../../../shared/reference/traces';
import { PlaceLink } from '../../parts/PlaceLink';
import { SentenceUses, groupsOfUses } from '../../parts/SentenceUses';
import type { OpenBriefing } from '../../state/open-briefing';
import { useReader } from '../../state/store';
import '../../parts/fold.css';
import './WhereUsed.css';

interface WhereUsedProps {
  readonly sentence: Sentence;
  readonly open: OpenBriefing;
}

/**
 * Every place of the briefing that names the sentence, and the reader's notes on it, as links. Folded until it is asked
 * for; it then stays open from sentence to sentence.
 */
export function WhereUsed({ sentence, open }: WhereUsedProps) {
  const { briefing, lookup } = open;
  const [isOpen, setOpen] = useState(false);
  const every = useReader((state) => state.notes);
  const trace = traceSentence(sentence.id, briefing, lookup);
  const notes = placePackNotes(every, briefing, lookup).filter(({ sentences }) =>
    sentences.includes(sentence.id),
  );
  const used = { ...trace, notes };
  return (
    <details className="fold where-used" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h3 className="section-head">
          <FormattedMessage id="trace.title" />
          <span className="quiet">
            <FormattedMessage id="trace.places" values={{ count: countUses(trace) + notes.length }} />
          </span>
        </h3>
      </summary>
      {isOpen && (
        <>
          <dl className="facts">
            {groupsOfUses
              .filter((group) => used[group].length > 0)
              .map((group) => (
                <div className="facts-pair" key={group}>
                  <dt>
                    <FormattedMessage id={`trace.${group}`} />
                  </dt>
                  <dd>
                    <SentenceUses used={used} group={group} open={open} />
                  </dd>
                </div>
              ))}
          </dl>
          <p className="where-used-index">
            <PlaceLink place={{ view: 'reference', page: 'sentence-index', item: sentence.id }}>
              <FormattedMessage id="trace.in-index" />
            </PlaceLink>
          </p>
        </>
      )}
    </details>
  );
}
