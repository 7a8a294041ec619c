import { FormattedMessage, useIntl } from 'react-intl';
import { clearLens, isClear, lookThrough } from '../../shared/briefing/lens';
import { InferredSwitch } from '../parts/InferredSwitch';
import { useLensSentence } from '../parts/lens-words';
import type { OpenBriefing } from '../state/open-briefing';
import { useReader } from '../state/store';
import type { FieldsProps } from './fields-props';

/** What is carried over from the screen: the lens, and how inferred assignments are treated. */
export function LensFields({ request, onChange }: FieldsProps) {
  const open = useReader((state) => state.open);
  return open && <Fields open={open} request={request} onChange={onChange} />;
}

interface OpenFieldsProps extends FieldsProps {
  readonly open: OpenBriefing;
}

function Fields({ open, request, onChange }: OpenFieldsProps) {
  const { briefing, lookup } = open;
  const intl = useIntl();
  const lens = useReader((state) => state.lens);
  const sentence = useLensSentence(briefing);
  return (
    <fieldset className="pack-group">
      <legend>
        <FormattedMessage id="pack.seen" />
      </legend>
      <label className="check pack-check">
        <input
          type="checkbox"
          checked={!isClear(request.lens)}
          disabled={isClear(lens)}
          onChange={(event) => onChange({ ...request, lens: event.target.checked ? lens : clearLens })}
        />
        <span>
          {isClear(lens)
            ? intl.formatMessage({ id: 'pack.lens.none' })
            : intl.formatMessage(
                { id: 'pack.lens' },
                {
                  what: sentence(lens),
                  count: lookThrough(lens, lookup).statements.size,
                  all: lookup.statements.size,
                },
              )}
        </span>
      </label>
      <InferredSwitch open={open} />
    </fieldset>
  );
}
