import { FormattedMessage, useIntl } from 'react-intl';
import { accelerators, letterKeys, viewKeys } from '../../shared/accelerators';
import { commands } from '../../shared/api';
import { Dialog } from './Dialog';
import { spellKey } from './spell-key';

/** Every key, from the very tables that the menu and the window follow. */
export function ShortcutsDialog() {
  const intl = useIntl();
  return (
    <Dialog title={intl.formatMessage({ id: 'app.shortcuts' })}>
      <h3 className="dialog-group">
        <FormattedMessage id="app.shortcuts.everywhere" />
      </h3>
      <dl className="dialog-rows">
        {commands.map((command) => {
          const key = accelerators[command] ?? letterKeys[command];
          return (
            key && (
              <div key={command} className="dialog-row">
                <dt>
                  <Keys spelling={key} />
                </dt>
                <dd>
                  <FormattedMessage id={`command.${command}`} />
                </dd>
              </div>
            )
          );
        })}
      </dl>
      {viewKeys.map((group) => (
        <section key={group.heading}>
          <h3 className="dialog-group">
            <FormattedMessage id={group.heading} />
          </h3>
          <dl className="dialog-rows">
            {group.lines.map(({ keys, does }) => (
              <div key={does} className="dialog-row">
                <dt>
                  {keys.map((key) => (
                    <Keys key={key} spelling={key} />
                  ))}
                </dt>
                <dd>
                  <FormattedMessage id={`keys.${does}`} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}

function Keys({ spelling }: { readonly spelling: string }) {
  return spellKey(spelling, navigator.platform.startsWith('Mac') ? 'mac' : 'elsewhere').map((cap) => (
    <kbd key={cap} className="key-cap">
      {cap}
    </kbd>
  ));
}
