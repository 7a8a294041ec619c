import { useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { PackRequest } from '../../shared/pack/pack';
import { isAsPreset, offeredPresets, presetOf } from '../../shared/pack/pack-preset';
import { choosePreset, deletePreset, renamePreset, savePreset, updatePreset } from '../state/pack-presets';
import { useReader } from '../state/store';
import { PresetName } from './PresetName';
import './PresetFields.css';

interface PresetFieldsProps {
  readonly request: PackRequest;
}

type Naming = 'save' | 'rename';

/** The preset that the form is of, whether it was changed since, and what can be done with it. */
export function PresetFields({ request }: PresetFieldsProps) {
  const intl = useIntl();
  const own = useReader((state) => state.settings.packPresets);
  const chosen = useReader((state) => state.packPreset);
  const [naming, setNaming] = useState<Naming | null>(null);
  const list = useRef<HTMLSelectElement>(null);
  const leaveNaming = (): void => {
    setNaming(null);
    list.current?.focus();
  };
  const offered = offeredPresets(own, (id) => intl.formatMessage({ id }));
  const preset =
    (chosen === null ? null : presetOf(offered, chosen)) ??
    offered.find(({ choices }) => isAsPreset(request, choices)) ??
    (chosen === null ? (offered[0] ?? null) : null);
  const isChanged = preset !== null && !isAsPreset(request, preset.choices);
  const isEmpty = request.sections.length === 0;
  return (
    <div className="pack-preset" role="group" aria-label={intl.formatMessage({ id: 'pack.preset' })}>
      <label className="pack-line">
        <span>
          <FormattedMessage id="pack.preset" />
        </span>
        <select
          ref={list}
          className="field"
          value={preset?.name ?? ''}
          aria-describedby={isChanged ? 'pack-preset-changed' : undefined}
          onChange={(event) => {
            const next = presetOf(offered, event.target.value);
            if (next) choosePreset(request, next);
            setNaming(null);
          }}
        >
          {preset === null && <option value="">{intl.formatMessage({ id: 'pack.preset.none' })}</option>}
          {[false, true].map(
            (isOwn) =>
              (own.length > 0 || !isOwn) && (
                <optgroup
                  key={String(isOwn)}
                  label={intl.formatMessage({ id: isOwn ? 'pack.preset.own' : 'pack.preset.usual' })}
                >
                  {offered
                    .filter((each) => each.isOwn === isOwn)
                    .map(({ name }) => (
                      <option key={name} value={name}>
                        {name}
                      </option>
                    ))}
                </optgroup>
              ),
          )}
        </select>
      </label>
      {naming !== null ? (
        <PresetName
          key={naming}
          first={naming === 'rename' ? (preset?.name ?? '') : ''}
          except={naming === 'rename' ? (preset?.name ?? null) : null}
          offered={offered}
          onLeave={leaveNaming}
          onName={(name) => {
            void (naming === 'rename' && preset
              ? renamePreset(preset.name, name)
              : savePreset(request, name));
            leaveNaming();
          }}
        />
      ) : (
        <div className="pack-preset-actions">
          {isChanged && (
            <span id="pack-preset-changed" className="pack-changed">
              <FormattedMessage id="pack.preset.changed" />
            </span>
          )}
          <Action id="pack.preset.save" disabled={isEmpty} onPress={() => setNaming('save')} />
          {preset?.isOwn && (
            <>
              {isChanged && (
                <Action
                  id="pack.preset.update"
                  disabled={isEmpty}
                  onPress={() => void updatePreset(request, preset.name)}
                />
              )}
              <Action id="pack.preset.rename" onPress={() => setNaming('rename')} />
              <Action id="pack.preset.delete" onPress={() => void deletePreset(preset.name)} />
            </>
          )}
        </div>
      )}
    </div>
  );
}

interface ActionProps {
  readonly id: 'pack.preset.save' | 'pack.preset.update' | 'pack.preset.rename' | 'pack.preset.delete';
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

function Action({ id, disabled = false, onPress }: ActionProps) {
  return (
    <button type="button" className="button button--bare" disabled={disabled} onClick={onPress}>
      <FormattedMessage id={id} />
    </button>
  );
}
