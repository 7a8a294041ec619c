import { FormattedMessage } from 'react-intl';
import type { MessageId } from '../../shared/messages/catalogue';
import type { Settings } from '../../shared/contract/settings';
import { change } from '../state/run-command';
import { useReader } from '../state/store';

type Layer = 'showCodes' | 'showStatements' | 'showNotes';

const layers: readonly { readonly layer: Layer; readonly id: MessageId }[] = [
  { layer: 'showCodes', id: 'app.layer.codes' },
  { layer: 'showStatements', id: 'app.layer.statements' },
  { layer: 'showNotes', id: 'app.layer.notes' },
];

/** Switches the layers over the text, each by itself. The text below never changes. */
export function LayersPopover() {
  const settings: Settings = useReader((state) => state.settings);
  return (
    <div id="layers" popover="auto" className="popover" role="group" aria-labelledby="layers-title">
      <h2 id="layers-title" className="popover-title">
        <FormattedMessage id="app.layers" />
      </h2>
      <div className="popover-rows">
        {layers.map(({ layer, id }) => (
          <label className="check" key={layer}>
            <input
              type="checkbox"
              checked={settings[layer]}
              onChange={(event) => void change({ [layer]: event.target.checked })}
            />
            <FormattedMessage id={id} />
          </label>
        ))}
      </div>
    </div>
  );
}
