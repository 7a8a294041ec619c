/** What the reader does with the presets of the pack: they are in the settings, so that every briefing has them. */
import {
  type ChangedPreset,
  isStillChanged,
  type OfferedPreset,
  type PackPreset,
  presetChoices,
  presetLimits,
  presetOf,
  presetsPutBack,
  withPreset,
} from '../../shared/pack/pack-preset';
import type { PackRequest } from '../../shared/pack/pack';
import { isolate } from '../../shared/language-of';
import { change } from './run-command';
import { dispatch, useReader } from './store';

/** Sets the form as the preset has it, which can be taken back. */
export function choosePreset(request: PackRequest, { name, choices }: OfferedPreset): void {
  const { chosenNotes } = useReader.getState();
  dispatch(
    {
      kind: 'packFormChanged',
      request: withPreset(request, choices, chosenNotes),
      field: null,
      preset: name,
    },
    {
      kind: 'toastShown',
      text: 'pack.preset.chosen',
      values: { name: isolate(name) },
      canUndo: false,
      canUndoForm: true,
    },
  );
}

/** Keeps the choices of the form under a name that is free. Says so where there is no room for one more. */
export async function savePreset(request: PackRequest, name: string): Promise<void> {
  const own = presets();
  if (own.length >= presetLimits.kept) return sayFull();
  await keep([...own, { name: name.trim(), choices: presetChoices(request) }], name.trim());
}

/** The preset with the choices of the form in the stead of its own, which can be put back. */
export async function updatePreset(request: PackRequest, name: string): Promise<void> {
  const found = find(name);
  if (!found) return;
  const { preset, place } = found;
  const after = { ...preset, choices: presetChoices(request) };
  await keep(presets().with(place, after), name);
  offerBack('pack.preset.updated', { ...found, after });
}

export async function renamePreset(name: string, newName: string): Promise<void> {
  const found = find(name);
  if (!found) return;
  const renamed = { ...found.preset, name: newName.trim() };
  await keep(presets().with(found.place, renamed), renamed.name);
}

/** Deletes it, which can be taken back for a while. The form stays as it is. */
export async function deletePreset(name: string): Promise<void> {
  const found = find(name);
  if (!found) return;
  await keep(presets().toSpliced(found.place, 1), null);
  offerBack('pack.preset.deleted', { ...found, after: null });
}

/** Puts a preset back as it was, where that costs no other one; else says why not. */
export async function putPresetBack(changed: ChangedPreset): Promise<void> {
  const back = presetsPutBack(presets(), changed);
  if (back === 'full') return sayFull();
  const { name } = changed.preset;
  if (back === 'changed-since') {
    const values = { name: isolate(name) };
    return dispatch({ kind: 'toastShown', text: 'pack.preset.changed-since', values, canUndo: false });
  }
  await keep([...back], name);
}

interface Found {
  readonly preset: PackPreset;
  readonly place: number;
}

function find(name: string): Found | null {
  const own = presets();
  const preset = presetOf(own, name);
  return preset && { preset, place: own.indexOf(preset) };
}

function presets(): PackPreset[] {
  return [...useReader.getState().settings.packPresets];
}

/**
 * Keeps the presets; the form is of the one named, if it could be kept. What was offered to be put back no longer is
 * once something else bears its name.
 */
async function keep(packPresets: PackPreset[], name: string | null): Promise<void> {
  const before = useReader.getState().settings;
  await change({ packPresets });
  if (useReader.getState().settings === before) return;
  dispatch({ kind: 'packPresetNamed', name });
  const { toast } = useReader.getState();
  if (toast?.packPreset && !isStillChanged(presets(), toast.packPreset))
    dispatch({ kind: 'toastGone', id: toast.id });
}

function sayFull(): void {
  const values = { count: presetLimits.kept };
  dispatch({ kind: 'toastShown', text: 'pack.preset.full', values, canUndo: false });
}

function offerBack(text: 'pack.preset.updated' | 'pack.preset.deleted', packPreset: ChangedPreset): void {
  const values = { name: isolate(packPreset.preset.name) };
  dispatch({ kind: 'toastShown', text, values, canUndo: false, packPreset });
}
