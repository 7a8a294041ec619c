import { useEffect, useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { isolate } from '../../shared/language-of';
import type { OpenBriefing } from '../state/open-briefing';
import { useReader } from '../state/store';
import { sentencesWithNotes } from './sentences-with-notes';
import './Strip.css';
import { drawStrip, type StripBracket, type StripDrawing, stripMeasures } from './strip-rows';
import { StripRowView } from './StripRowView';

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
  const bracketed = [...Map.groupBy(drawing.brackets, ({ documentId }) => documentId).values()];
  const here = chosen === null ? undefined : drawing.rowOf.get(chosen);
  const noted = useMemo(() => {
    const sentences = [...sentencesWithNotes(notes, open.lookup)];
    return new Set(sentences.map((id) => drawing.rowOf.get(id)));
  }, [notes, open, drawing]);
  const seen = useSeenSentences(place.view === 'read' ? drawing : null);
  const seenRows = [...new Set([...seen].map((id) => drawing.rowOf.get(id)))]
    .filter((row) => row !== undefined)
    .toSorted((a, b) => a.y - b.y);
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
              key={`${bracket.documentId} ${bracket.from}`}
              className="strip-bracket"
              data-inferred={bracket.inferred}
              d={`M4.5 ${bracket.from}h-4V${bracket.to}h4`}
            />
          ))}
          {drawing.rows.map((row) => (
            <StripRowView
              key={row.first.id}
              row={row}
              isHere={row === here}
              isTabStop={row === (here ?? drawing.rows[0])}
              isNoted={noted.has(row)}
            />
          ))}
        </svg>
      </div>
      <p className="rail-foot">
        <FormattedMessage
          id="app.little.key"
          values={{
            count: bracketed.length,
            documents: intl.formatList(
              bracketed.map((brackets) =>
                intl.formatMessage({ id: keyOf(brackets) }, { document: isolate(brackets[0]?.label ?? '') }),
              ),
              { type: 'unit' },
            ),
          }}
        />
      </p>
    </>
  );
}

function keyOf(brackets: readonly StripBracket[]) {
  if (brackets.every(({ inferred }) => inferred)) return 'app.little.key.inferred';
  return brackets.some(({ inferred }) => inferred) ? 'app.little.key.either' : 'app.little.key.stated';
}

/** The sentences on screen, watched while the article that was drawn is in front; none while it is null. */
function useSeenSentences(drawing: StripDrawing | null): ReadonlySet<string> {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (!drawing) return undefined;
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
    for (const id of drawing.rowOf.keys()) {
      const element = document.getElementById(id);
      if (element) observer.observe(element);
    }
    return () => {
      observer.disconnect();
      setSeen(new Set());
    };
  }, [drawing]);
  return seen;
}
