/** How the form of the pack was set before, for undo and redo. Pure. */
import type { PackRequest } from '../../shared/pack/pack';

/** The form as it stood: the request, null before anything was chosen, and the preset that was chosen last. */
export interface PackForm {
  readonly request: PackRequest | null;
  readonly preset: string | null;
}

export interface PackSteps {
  readonly past: readonly PackForm[];
  readonly future: readonly PackForm[];
  /** The field that the last change was to, while another one of it would be the same change. */
  readonly field: string | null;
}

/** How many changes can be taken back. */
export const mostPackSteps = 100;

export const noPackSteps: PackSteps = { past: [], future: [], field: null };

/** After a change of the form that stood so. Changes of one field, one after the other, are taken back at once. */
export function withStep(steps: PackSteps, before: PackForm, field: string | null): PackSteps {
  if (field !== null && field === steps.field) return { ...steps, future: [] };
  return { past: [...steps.past, before].slice(-mostPackSteps), future: [], field };
}

/** The form one change earlier, or later, with what can be taken back and done again then; null where there is none. */
export function takePackStep(
  { past, future }: PackSteps,
  now: PackForm,
  direction: 'undo' | 'redo',
): { readonly now: PackForm; readonly steps: PackSteps } | null {
  const next = direction === 'undo' ? past.at(-1) : future[0];
  if (!next) return null;
  const steps =
    direction === 'undo'
      ? { past: past.slice(0, -1), future: [now, ...future], field: null }
      : { past: [...past, now], future: future.slice(1), field: null };
  return { now: next, steps };
}
