/** What the reader does with the presets of the pack: they are in the settings, so that every briefing has them. */
import {
  type OfferedPreset,
  type PackPreset,
  presetChoices,
  presetLimits,
  presetOf,
  withPreset,
} from '../../shared/pack/pack-preset';
import type { PackRequest } from '../../shared/pack/pack';
import { isolate } from '../../shared/language-of';
import type { Toast } from './reader-state';
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
  if (own.length >= presetLimits.kept)
    return dispatch({
      kind: 'toastShown',
      text: 'pack.preset.full',
      values: { count: presetLimits.kept },
      canUndo: false,
    });
  await keep([...own, { name: name.trim(), choices: presetChoices(request) }], name.trim());
}

/** The preset with the choices of the form in the stead of its own, which can be put back. */
export async function updatePreset(request: PackRequest, name: string): Promise<void> {
  const found = find(name);
  if (!found) return;
  const { preset, place } = found;
  await keep(presets().with(place, { ...preset, choices: presetChoices(request) }), name);
  offerBack('pack.preset.updated', found);
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
  offerBack('pack.preset.deleted', found);
}

/** Puts a preset back as it was: in the stead of the one that has its name, else where it stood. */
export async function putPresetBack({ preset, place }: NonNullable<Toast['packPreset']>): Promise<void> {
  const found = find(preset.name);
  const own = presets();
  const back = found ? own.with(found.place, preset) : own.toSpliced(place, 0, preset);
  await keep(back, preset.name);
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

/** Keeps the presets; the form is of the one named, if it could be kept. */
async function keep(packPresets: PackPreset[], name: string | null): Promise<void> {
  const before = useReader.getState().settings;
  await change({ packPresets });
  if (useReader.getState().settings !== before) dispatch({ kind: 'packPresetNamed', name });
}

function offerBack(text: 'pack.preset.updated' | 'pack.preset.deleted', packPreset: Found): void {
  const values = { name: isolate(packPreset.preset.name) };
  dispatch({ kind: 'toastShown', text, values, canUndo: false, packPreset });
}
