import * as z from 'zod/mini';

/** An error in the window, for the log. */
export const WindowFaultSchema = z.strictObject({
  name: z.string().check(z.maxLength(200)),
  /** The engine's own stack. Its first lines are words of the error, which the log leaves out. */
  stack: z.string().check(z.maxLength(20_000)),
  message: z.string().check(z.maxLength(20_000)),
});
export type WindowFault = z.infer<typeof WindowFaultSchema>;
