import { FormattedMessage, useIntl } from 'react-intl';
import { readingSizes, themes } from '../../shared/contract/settings';
import { change } from '../state/run-command';
import { useReader } from '../state/store';

/** Theme and reading size. Both take effect at once and are kept. */
export function TypePopover() {
  const intl = useIntl();
  const theme = useReader((state) => state.settings.theme);
  const size = useReader((state) => state.settings.readingSize);
  return (
    <div id="type" popover="auto" className="popover" role="group" aria-labelledby="type-title">
      <h2 id="type-title" className="unseen">
        <FormattedMessage id="app.type" />
      </h2>
      <fieldset className="popover-group">
        <legend className="popover-title">
          <FormattedMessage id="app.theme" />
        </legend>
        <div className="choice">
          {themes.map((name) => (
            <label key={name}>
              <input
                type="radio"
                name="theme"
                value={name}
                checked={theme === name}
                onChange={() => void change({ theme: name })}
              />
              <FormattedMessage id={`app.theme.${name}`} />
            </label>
          ))}
        </div>
      </fieldset>
      <div className="popover-group popover-row">
        <label htmlFor="reading-size" className="popover-title">
          <FormattedMessage id="app.reading-size" />
        </label>
        <output className="popover-value" htmlFor="reading-size">
          {size}
        </output>
        <input
          id="reading-size"
          type="range"
          min={readingSizes.smallest}
          max={readingSizes.largest}
          value={size}
          aria-valuetext={intl.formatMessage({ id: 'app.reading-size.value' }, { size })}
          onChange={(event) => void change({ readingSize: event.target.valueAsNumber })}
        />
      </div>
    </div>
  );
}
