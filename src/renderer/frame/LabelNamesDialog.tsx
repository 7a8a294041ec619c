import { type SyntheticEvent, useEffect, useId, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { readLabelNames } from '../../shared/notes/label-name';
import { messages } from '../../shared/messages/catalogue';
import { type Colour, colours } from '../../shared/notes/note';
import { change } from '../state/run-command';
import { dispatch, useReader } from '../state/store';
import { Dialog } from './Dialog';
import './LabelNamesDialog.css';

/** What the reader calls each label, in a field with the usual name beneath; an empty field stands for that one. */
export function LabelNamesDialog() {
  const intl = useIntl();
  const id = useId();
  const kept = useReader((state) => state.settings.labelNames);
  const [typed, setTyped] = useState(() => fill((colour) => kept[colour] ?? ''));
  const first = useRef<HTMLInputElement>(null);
  // Once the dialog is open, which gives the focus to its first button.
  useEffect(() => first.current?.select(), []);
  const { names, fault } = readLabelNames(typed, usual);
  const save = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (fault) return document.getElementById(`${id}${fault.colour}`)?.focus();
    void change({ labelNames: names });
    dispatch({ kind: 'dialogClosed' });
  };
  return (
    <Dialog title={intl.formatMessage({ id: 'labels.title' })}>
      <form onSubmit={save}>
        <p className="label-names-lead">
          <FormattedMessage id="labels.lead" />
        </p>
        {colours.map((colour, index) => {
          const isFaulty = fault?.colour === colour;
          return (
            <div key={colour} className="label-names-row">
              <span className="swatch" data-colour={colour} aria-hidden="true" />
              <input
                ref={index === 0 ? first : null}
                id={`${id}${colour}`}
                className="field"
                value={typed[colour]}
                placeholder={usual(colour)}
                aria-label={intl.formatMessage(
                  { id: 'labels.name' },
                  { colour: intl.formatMessage({ id: `labels.colour.${colour}` }), usual: usual(colour) },
                )}
                aria-invalid={isFaulty}
                aria-describedby={isFaulty ? `${id}fault` : undefined}
                autoComplete="off"
                onChange={(event) => setTyped({ ...typed, [colour]: event.target.value })}
              />
              <span className="quiet" aria-hidden="true">
                <FormattedMessage id={`labels.colour.${colour}`} />
              </span>
            </div>
          );
        })}
        <p id={`${id}fault`} role="alert" className="label-names-fault">
          {fault?.kind === 'too-long' && (
            <FormattedMessage id="labels.too-long" values={{ limit: fault.limit }} />
          )}
          {fault?.kind === 'taken' && <FormattedMessage id="labels.taken" values={{ name: fault.name }} />}
        </p>
        <div className="label-names-actions">
          <button
            type="button"
            className="button"
            disabled={colours.every((colour) => typed[colour] === '')}
            onClick={() => setTyped(fill(() => ''))}
          >
            <FormattedMessage id="labels.usual" />
          </button>
          <button type="submit" className="button button--main">
            <FormattedMessage id="labels.save" />
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** The program's own name, which the reader's stands in place of everywhere else. */
function usual(colour: Colour): string {
  return messages[`colour.${colour}`];
}

function fill(nameOf: (colour: Colour) => string): Readonly<Record<Colour, string>> {
  const [straw, sage, sky] = [nameOf('straw'), nameOf('sage'), nameOf('sky')];
  const [rose, lilac, apricot] = [nameOf('rose'), nameOf('lilac'), nameOf('apricot')];
  return { straw, sage, sky, rose, lilac, apricot };
}
