/** How the form of one briefing's pack is set, as it is kept over a restart; its notes and searches are kept beside it. */
import * as z from 'zod/mini';
import { bindings, mostRuledPages, type PackRequest, PackRequestSchema, usualRequest } from './pack';
import { presetLimits } from './pack-preset';

const { sections, notesPlace, marking, preparedFor, preparedBy, date, paper } = PackRequestSchema.shape;

/** Each where it is not as at first. */
const KeptFormSchema = z.strictObject({
  sections: z.exactOptional(z.union([sections, z.tuple([])])),
  notesPlace: z.exactOptional(notesPlace),
  marking: z.exactOptional(marking),
  preparedFor: z.exactOptional(preparedFor),
  preparedBy: z.exactOptional(preparedBy),
  date: z.exactOptional(date),
  paper: z.exactOptional(paper),
  binding: z.exactOptional(z.enum(bindings)),
  greyscale: z.exactOptional(z.boolean()),
  inkSaving: z.exactOptional(z.boolean()),
  ruledPages: z.exactOptional(z.int().check(z.gte(1), z.lte(mostRuledPages))),
  /** The name of the preset that was chosen last. */
  preset: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(presetLimits.name))),
});
export type KeptForm = Readonly<z.infer<typeof KeptFormSchema>>;

/** What is to be kept, or null where nothing is other than at first. */
export function formToKeep(request: PackRequest, preset: string | null): KeptForm | null {
  const usual = usualRequest(request.briefingId);
  const other = formKeys.flatMap((key) =>
    JSON.stringify(request[key]) === JSON.stringify(usual[key]) ? [] : [[key, request[key]] as const],
  );
  if (other.length === 0 && preset === null) return null;
  return { ...Object.fromEntries(other), ...(preset !== null && { preset }) };
}

/** What was kept; a field that cannot be read is as at first. Null where there is none. */
export function readForm(kept: unknown): KeptForm | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const readable = Object.entries(kept).filter(
    ([key, value]) => KeptFormSchema.safeParse({ [key]: value }).success,
  );
  return readable.length === 0 ? null : KeptFormSchema.parse(Object.fromEntries(readable));
}

const formKeys = [
  'sections',
  'notesPlace',
  'marking',
  'preparedFor',
  'preparedBy',
  'date',
  'paper',
  'binding',
  'greyscale',
  'inkSaving',
  'ruledPages',
] as const satisfies readonly (keyof PackRequest & keyof KeptForm)[];
