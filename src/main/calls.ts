/** One call from a window: checked, parsed and answered. Knows the contract, and nothing of Electron. */
import * as z from 'zod/mini';
import { type CallAnswer, contract, type LecternApi, type Method } from '../shared/contract/api';
import { isTrustedSender, type Sender, type WindowRole } from './security/trusted-sender';
import { reasonOf } from '../shared/reason-of';

/** The methods that are not for the reader's window alone, with the windows they are for. */
const callers: Readonly<Partial<Record<Method, readonly WindowRole[]>>> = { readPaper: ['paper'] };
const usualCallers: readonly WindowRole[] = ['reader'];

/** The calls as one window is answered. */
export interface Answering {
  readonly api: Partial<LecternApi>;
  /** Ends with what keeps calls waiting; null when nothing does. */
  readonly waitFor: () => Promise<void> | null;
  /** Told of each call that failed; answers the error in words for the window. */
  readonly failed?: (method: Method, error: unknown) => unknown;
}

/** Answers a call. Never rejects: a refusal or a failure is an answer with its sentence. A hidden run has few calls. */
export async function answerCall(
  answering: Answering | Promise<Answering>,
  sender: Sender,
  method: unknown,
  args: unknown,
): Promise<CallAnswer> {
  let inWords = (error: unknown): unknown => error;
  try {
    if (!isTrustedSender(sender)) throw new Error('Only a window of Lectern may call.');
    const known = parseMethod(method, sender.role);
    const { api, waitFor, failed } = await answering;
    if (failed) inWords = (error) => failed(known, error);
    const call = api[known] as ((...args: readonly unknown[]) => Promise<unknown>) | undefined;
    if (!call) throw new Error(`${known} is not answered in this run.`);
    const parsed = parseArguments(known, args);
    // Another one may have been begun when this one's turn comes.
    for (let other = waitFor(); other; other = waitFor()) await other;
    return { ok: true, value: await call(...parsed) };
  } catch (error) {
    return { ok: false, message: reasonOf(inWords(error)) };
  }
}

/** The method of that name. Throws when the contract has none, or it is not for this window. */
export function parseMethod(method: unknown, role: WindowRole | null): Method {
  if (typeof method !== 'string' || !isMethod(method))
    throw new Error(`There is no call ${JSON.stringify(method)}.`);
  if (role === null || !(callers[method] ?? usualCallers).includes(role)) {
    throw new Error(`${method} is not for this window.`);
  }
  return method;
}

/** The arguments as the contract has them. Throws with the method and the field that is wrong. */
export function parseArguments(method: Method, args: unknown): readonly unknown[] {
  const parsed = contract[method].arguments.safeParse(args, { error: english });
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.slice(0, 3).map((issue) => {
    // The place in the list of arguments says nothing where there is only one.
    const path = Array.isArray(args) && args.length === 1 ? issue.path.slice(1) : issue.path;
    const field = path.map(String).join('.');
    return field === '' ? issue.message : `${field}: ${issue.message}`;
  });
  throw new Error(`${method} was called wrongly: ${problems.join('; ')}.`);
}

const english = z.locales.en().localeError;

function isMethod(name: string): name is Method {
  return Object.hasOwn(contract, name);
}
