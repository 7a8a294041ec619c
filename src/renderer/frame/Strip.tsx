import { useEffect, useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { isolate } from '../../shared/language-of';
import { readingAt } from '../state/place';
import type { OpenBriefing } from '../state/reader';
import { dispatch, useReader } from '../state/store';
import { sentencesWithNotes } from './sentences-with-notes';
import './Strip.css';
import { drawStrip, stripMeasures } from './strip-rows';

interface StripProps {
  readonly open: OpenBriefing;
}

/** The article in little: a row a sentence, its statements to scale, a square where a note lies. A click goes there. */
export function Strip({ open }: StripProps) {
  const intl = useIntl();
  const place = useReader((state) => state.place);
  const notes = useReader((state) => state.notes);
  const chosen = place.view === 'read' ? place.sentence : null;
  const drawing = useMemo(() => drawStrip(open.briefing, open.lookup), [open]);
  const noted = sentencesWithNotes(notes, open.lookup);
  const seen = useSeenSentences(place.view === 'read', open);
  const seenRows = drawing.rows.filter((row) => seen.has(row.sentence.id));
  const top = seenRows[0];
  const bottom = seenRows.at(-1);
  return (
    <>
      <h2 className="rail-heading" id="strip-heading">
        <FormattedMessage id="app.little" />
      </h2>
      <div className="strip-scroll">
        <svg
          className="strip"
          viewBox={`0 0 ${stripMeasures.width} ${drawing.height}`}
          width={stripMeasures.width}
          height={drawing.height}
          role="group"
          aria-labelledby="strip-heading"
        >
          {top && bottom && (
            <rect
              className="strip-window"
              x={-6}
              width={188}
              y={top.y - 7}
              height={bottom.y - top.y + 14}
              rx={3}
            />
          )}
          {drawing.brackets.map((bracket) => (
            <path
              key={bracket.documentId}
              className="strip-bracket"
              data-inferred={bracket.inferred}
              d={`M4.5 ${bracket.from}h-4V${bracket.to}h4`}
            />
          ))}
          {drawing.rows.map((row) => {
            const here = row.sentence.id === chosen;
            return (
              <a
                key={row.sentence.id}
                className={here ? 'strip-row is-here' : 'strip-row'}
                href={`#${row.sentence.id}`}
                aria-label={intl.formatMessage(
                  { id: 'app.little.sentence' },
                  { number: row.sentence.number },
                )}
                aria-current={here ? 'true' : undefined}
                tabIndex={here || (chosen === null && row.sentence.number === 1) ? 0 : -1}
                onClick={(event) => {
                  event.preventDefault();
                  dispatch({ kind: 'placeChosen', place: readingAt(row.sentence.id) });
                }}
              >
                <rect className="strip-hit" x={-16} width={200} y={row.y - 7} height={14} />
                {here && <rect className="strip-here" x={-16} width={3} y={row.y - 6} height={12} />}
                <text x={20} y={row.y + 3.5} textAnchor="end">
                  {row.sentence.number}
                </text>
                {row.lines.map((line) => (
                  <path
                    key={line.id}
                    className="strip-line"
                    data-family={line.family}
                    data-certainty={line.certainty}
                    d={
                      line.certainty === 'ruled-out'
                        ? `M${line.from} ${row.y - 1.75}H${line.to}M${line.from} ${row.y + 1.75}H${line.to}`
                        : `M${line.from} ${row.y}H${line.to}`
                    }
                  />
                ))}
                {noted.has(row.sentence.id) && (
                  <rect className="strip-note" x={168} y={row.y - 3} width={6} height={6} />
                )}
              </a>
            );
          })}
        </svg>
      </div>
      <p className="rail-foot">
        <FormattedMessage
          id="app.little.key"
          values={{
            count: drawing.brackets.length,
            documents: intl.formatList(
              drawing.brackets.map(({ label, inferred }) =>
                intl.formatMessage(
                  { id: inferred ? 'app.little.key.inferred' : 'app.little.key.stated' },
                  { document: isolate(label) },
                ),
              ),
              { type: 'unit' },
            ),
          }}
        />
      </p>
    </>
  );
}

/** The sentences on screen, watched while the article is in front. */
function useSeenSentences(isReading: boolean, open: OpenBriefing): ReadonlySet<string> {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (!isReading) return undefined;
    const observer = new IntersectionObserver((entries) => {
      setSeen((before) => {
        const after = new Set(before);
        for (const entry of entries) {
          if (entry.isIntersecting) after.add(entry.target.id);
          else after.delete(entry.target.id);
        }
        return after;
      });
    });
    for (const id of open.lookup.sentences.keys()) {
      const element = document.getElementById(id);
      if (element) observer.observe(element);
    }
    return () => {
      observer.disconnect();
      setSeen(new Set());
    };
  }, [isReading, open]);
  return seen;
}
