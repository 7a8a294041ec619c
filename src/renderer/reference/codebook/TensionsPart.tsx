import { FormattedMessage } from 'react-intl';
import type { Briefing } from '../../../shared/briefing/briefing';
import { tensionTypes } from '../../../shared/briefing/briefing';
import { dispatch } from '../../state/store';
import type { ArrivalProps } from '../use-arrival';
import { Entry, Part } from './Part';

interface TensionsPartProps {
  readonly briefing: Briefing;
  readonly arrival: (id: string) => ArrivalProps;
}

/** The types of tension, and the briefing's own of each. */
export function TensionsPart({ briefing, arrival }: TensionsPartProps) {
  return (
    <Part part="tensions" arrival={arrival}>
      <dl>
        {tensionTypes.map((type) => {
          const tensions = briefing.tensions.filter((tension) => tension.type === type);
          return (
            <Entry
              key={type}
              arrival={arrival(type)}
              name={<FormattedMessage id={`tension.${type}`} />}
              words={<FormattedMessage id={`codebook.tension.${type}`} />}
            >
              <span className="codebook-count">
                <FormattedMessage id="codebook.count.tensions" values={{ count: tensions.length }} />
              </span>
              {tensions.map(({ id, title }) => (
                <a
                  key={id}
                  className="codebook-tension"
                  href={`#${id}`}
                  onClick={(event) => {
                    event.preventDefault();
                    dispatch({
                      kind: 'placeChosen',
                      place: { view: 'reference', page: 'tensions', item: id },
                    });
                  }}
                >
                  <FormattedMessage id="codebook.tension" values={{ number: id.slice(1), title }} />
                </a>
              ))}
            </Entry>
          );
        })}
      </dl>
    </Part>
  );
}
