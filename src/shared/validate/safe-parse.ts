/** Schemas on what comes from outside. */
import type * as z from 'zod/mini';

/** What a schema says; `issues` is empty where it could not even look. */
export type SafelyParsed<Output> =
  | { readonly success: true; readonly data: Output }
  | {
      readonly success: false;
      readonly data?: undefined;
      readonly error: { readonly issues: readonly z.core.$ZodIssue[] };
    };

/**
 * As the schema's own `safeParse`, also of an object whose `length` is no number but an object: at one, its checks throw before
 * they have said that it is no text.
 */
export function safeParse<Output>(schema: z.ZodMiniType<Output>, value: unknown): SafelyParsed<Output> {
  try {
    return schema.safeParse(value);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { success: false, error: { issues: [unlookable] } };
  }
}

const unlookable: z.core.$ZodIssue = {
  code: 'custom',
  path: [],
  message: 'a value that cannot be looked at',
  input: undefined,
};
