import { useEffect, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Standings } from '../../shared/anchoring/count-standings';
import type { ArrivedBriefing } from '../../shared/briefing/library';
import { reasonOf } from '../../shared/reason-of';
import { lectern } from '../lectern';
import { lookAtNotes } from '../state/library-actions';
import { standingValues } from '../state/tell-standings';

/** Shorter work is not spoken of, in milliseconds. */
const patience = 400;

type Work = 'begun' | 'takes-long' | { readonly standings: Standings } | { readonly failure: string };

/** How the notes stand in the edition that has come, once that is worked out, and the way to those that are to be looked at. */
export function NotesStanding({ briefing }: { readonly briefing: ArrivedBriefing }) {
  const { id, edition } = briefing;
  const [work, setWork] = useState<Work>('begun');
  useEffect(() => {
    let isWanted = true;
    const told = (now: Work): void => {
      clearTimeout(timer);
      if (isWanted) setWork(now);
    };
    const timer = setTimeout(() => isWanted && setWork('takes-long'), patience);
    lectern.countStandings(id).then(
      (standings) => told({ standings }),
      (error: unknown) => told({ failure: reasonOf(error) }),
    );
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [id]);
  const standings = typeof work === 'object' && 'standings' in work ? work.standings : null;
  const isSaid = standings !== null && standings.fromOthers > 0;
  return (
    <>
      {/* There before its words, so that they are told when they come. */}
      <p role="status" className="library-report-standing">
        {work === 'takes-long' && <FormattedMessage id="notes.standing.looking" />}
        {typeof work === 'object' && 'failure' in work && (
          <FormattedMessage id="notes.standing.failed" values={{ reason: work.failure }} />
        )}
        {isSaid && <FormattedMessage id="notes.standing" values={standingValues(standings, edition.label)} />}
      </p>
      {isSaid && standings.toLookAt > 0 && (
        <button type="button" className="button" onClick={() => void lookAtNotes(briefing)}>
          <FormattedMessage id="notes.standing.look" values={{ count: standings.toLookAt }} />
        </button>
      )}
    </>
  );
}
