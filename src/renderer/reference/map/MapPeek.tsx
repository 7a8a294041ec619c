import { FormattedMessage } from 'react-intl';
import type { Sentence } from '../../../shared/briefing/briefing';
import { splitEmphasis } from '../../../shared/briefing/emphasis';
import type { Sight } from '../../../shared/briefing/lens';
import type { Lookup } from '../../../shared/briefing/lookup';
import type { MapMark } from '../../parts/map/map-content';
import { useNameMark } from '../../parts/map/mark-names';
import type { OpenBriefing } from '../../state/open-briefing';
import './MapPeek.css';

interface MapPeekProps {
  readonly open: OpenBriefing;
  readonly sight: Sight;
  readonly mark: MapMark | null;
}

/** What the chosen mark stands for, with the article's words. A screen reader has heard its name already. */
export function MapPeek({ open: { briefing, lookup }, sight, mark }: MapPeekProps) {
  const nameMark = useNameMark(briefing, sight);
  const words = mark && wordsOf(mark, lookup);
  return (
    <div className="map-peek">
      {mark ? (
        <p className="map-peek-name" aria-hidden="true">
          {nameMark(mark)}
          {mark.kind === 'pull' && `: ${mark.tension.title}`}
        </p>
      ) : (
        <p className="quiet">
          <FormattedMessage id="map.peek" />
        </p>
      )}
      {words && (
        <p className="words map-peek-words" lang={briefing.language} dir={briefing.direction}>
          {words}
        </p>
      )}
    </div>
  );
}

function wordsOf(mark: MapMark, lookup: Lookup): string | null {
  const stretch = (sentence: Sentence, { start, end }: { start: number; end: number }): string =>
    splitEmphasis(lookup.blocks.get(sentence.blockId)?.text ?? '', start, end)
      .filter(({ style }) => style !== 'mark')
      .map(({ text }) => text)
      .join('');
  switch (mark.kind) {
    case 'sentence':
      return stretch(mark.sentence, mark.sentence);
    case 'entry':
      return stretch(mark.sentence, mark.quote);
    case 'saying':
      return mark.statements.map(({ quote }) => stretch(mark.sentence, quote)).join(' … ');
    case 'pull':
    case 'topic':
    case 'count':
      return null;
  }
}
