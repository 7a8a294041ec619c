/** The shapes of a pack besides its pages. */
import * as z from 'zod/mini';
import { PackRequestSchema } from './pack';

export const packShapes = ['docx', 'html', 'md'] as const;
/** Each is also the ending of its files' names. */
export type PackShape = (typeof packShapes)[number];

export const PackShapeRequestSchema = z.strictObject({
  shape: z.enum(packShapes),
  request: PackRequestSchema,
});
export type PackShapeRequest = z.infer<typeof PackShapeRequestSchema>;

/** The shape that the name of a file asks for; null where its ending is that of none, as `.pdf` is. */
export function shapeOfFile(file: string): PackShape | null {
  const ending = /\.([^./\\]+)$/u.exec(file)?.[1]?.toLowerCase();
  return packShapes.find((shape) => shape === ending) ?? null;
}
