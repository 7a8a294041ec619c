import { useIntl } from 'react-intl';
import type { Briefing } from '../../../shared/briefing/briefing';
import { isolate } from '../../../shared/language-of';
import type { MapBracket, MapLayout } from './map-layout';
import { fitText } from './text-room';

/** The type size of words in the drawing, in pixels, as the style sheet sets them. */
export const mapTextSize = 13;

interface MapHeadProps {
  readonly layout: MapLayout;
  readonly briefing: Briefing;
}

/** The brackets under the sentence numbers: solid where the article says so, dashed where it is inferred. */
export function MapHead({ layout, briefing }: MapHeadProps) {
  const wordsFor = useBracketWords(briefing);
  return layout.brackets.map((bracket) => {
    const { run, from, to, y } = bracket;
    const isDocument = run.of.kind === 'document';
    return (
      <g key={`${run.first} ${run.lane}`}>
        {run.of.kind === 'document' && (
          <path
            className="map-bracket"
            data-basis={run.of.basis}
            d={`M${from + 0.5} ${y + 5.5}v-5H${to - 0.5}v5`}
          />
        )}
        <text
          className={isDocument ? 'map-words' : 'map-quiet'}
          x={(from + to) / 2}
          y={y + 15.5}
          textAnchor="middle"
        >
          {fitText(wordsFor(bracket), to - from + 4, layout.textSize)}
        </text>
      </g>
    );
  });
}

/** What may stand at a bracket, the longest first. Where not even a code fits the bracket stands alone. */
function useBracketWords({ agreement }: Briefing): (bracket: MapBracket) => readonly string[] {
  const intl = useIntl();
  // As the article calls it.
  const called = isolate(agreement.calledBy[0] ?? intl.formatMessage({ id: 'map.run.agreement' }));
  return ({ run: { of } }) => {
    if (of.kind === 'document') {
      const { basis } = of;
      const { id, label: document } = of.document;
      const code = id.replace('doc', 'D');
      const say = (id: 'map.run.inferred' | 'map.run.inferred.short', document: string): string =>
        intl.formatMessage({ id }, { document });
      return basis === 'inferred'
        ? [
            say('map.run.inferred', document),
            say('map.run.inferred', code),
            say('map.run.inferred.short', code),
            code,
            '',
          ]
        : [document, code, ''];
    }
    const code = intl.formatMessage({ id: 'document.code.agreement' });
    switch (of.says) {
      case 'agreement':
        return [called, code, ''];
      case 'none':
        return [
          intl.formatMessage({ id: 'map.run.none' }),
          intl.formatMessage({ id: 'map.run.none.short' }),
          '',
        ];
      case 'either':
        return [
          intl.formatMessage({ id: 'map.run.either' }, { agreement: called }),
          intl.formatMessage({ id: 'map.run.either.short' }),
          intl.formatMessage({ id: 'map.run.either.code' }),
          '',
        ];
    }
  };
}
