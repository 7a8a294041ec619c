import { useLayoutEffect, useRef } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Briefing } from '../../../shared/briefing/briefing';
import { languageOf } from '../../../shared/language-of';
import { lineLists, nameLine } from '../../../shared/reference/traces';
import { SentenceRefs } from '../../parts/SentenceRef';
import type { Place } from '../../state/place';
import { useReader } from '../../state/store';
import './EditorsLines.css';

interface EditorsLinesProps {
  readonly briefing: Briefing;
  readonly place: Place;
}

/** What the editors say of the article as a whole, list by list, each line with its sentences. Empty lists are left out. */
export function EditorsLines({ briefing, place }: EditorsLinesProps) {
  const namedBy = place.view === 'read' && place.line !== undefined ? place : null;
  const line = useRef<HTMLLIElement>(null);
  // The place, not the line: going to the same line from elsewhere brings it back into sight.
  useLayoutEffect(() => {
    if (namedBy === null || !line.current) return;
    line.current.scrollIntoView({ block: 'center' });
    // While results are walked through, the search box keeps the keyboard.
    if (!useReader.getState().search.open) line.current.focus({ preventScroll: true });
  }, [namedBy]);
  return lineLists
    .filter((list) => briefing[list].length > 0)
    .map((list) => (
      <section key={list} className="editors-lines" aria-labelledby={`editors-${list}`}>
        <h3 className="section-head" id={`editors-${list}`}>
          <FormattedMessage id={`read.${list}`} />
          <span className="quiet">
            <FormattedMessage id="editors-words" />
          </span>
        </h3>
        <ol>
          {briefing[list].map(({ text, sentences }, index) => {
            const isNamed = nameLine({ list, number: index + 1 }) === namedBy?.line;
            return (
              <li
                key={text}
                className="editors-line"
                {...(isNamed && { ref: line, tabIndex: -1, 'aria-current': 'true' as const })}
                {...languageOf(briefing)}
              >
                {text}{' '}
                <span className="editors-line-refs">
                  <SentenceRefs sentences={sentences} />
                </span>
              </li>
            );
          })}
        </ol>
      </section>
    ));
}
