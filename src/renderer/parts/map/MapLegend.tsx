import { FormattedMessage, useIntl } from 'react-intl';
import { certainties, kindFamilies, kindLetters, kinds } from '../../../shared/briefing/statement';
import '../Code.css';
import { LineSample } from '../LineSample';
import './MapLegend.css';

/** What the letters, lines, brackets and squares of the map stand for. */
export function MapLegend() {
  const intl = useIntl();
  return (
    <section className="map-legend" aria-label={intl.formatMessage({ id: 'map.legend' })}>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <span className="code" data-family={kindFamilies[kind]}>
              {kindLetters[kind]}
            </span>
            <FormattedMessage id={`kind.${kind}`} />
          </li>
        ))}
      </ul>
      <ul>
        {certainties.map((certainty) => (
          <li key={certainty}>
            <LineSample certainty={certainty} />
            <FormattedMessage id={`certainty.${certainty}`} />
          </li>
        ))}
        {(['stated', 'inferred'] as const).map((basis) => (
          <li key={basis}>
            <svg className="map-sample" viewBox="0 0 28 12" aria-hidden="true">
              <path className="map-bracket" data-basis={basis} d="M0.5 9.5v-5h27v5" />
            </svg>
            <FormattedMessage id={`map.legend.${basis}`} />
          </li>
        ))}
        <li>
          <svg className="map-sample map-sample--short" viewBox="0 0 14 12" aria-hidden="true">
            <g className="map-rest">
              <path d="M0 4.5h14" />
              <rect x={3} y={4.5} width={8} height={4} />
            </g>
          </svg>
          <FormattedMessage id="map.legend.silence" />
        </li>
        {(['writer', 'other'] as const).map((source) => (
          <li key={source}>
            <svg className="map-sample map-sample--short" viewBox="0 0 14 12" aria-hidden="true">
              <rect className="map-square" data-source={source} x={3.5} y={2.5} width={7} height={7} />
            </svg>
            <FormattedMessage id={`map.legend.${source}`} />
          </li>
        ))}
      </ul>
    </section>
  );
}
