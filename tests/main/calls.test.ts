import { describe, expect, it } from 'vitest';
import { answerCall, parseArguments } from '../../src/main/calls';
import type { Sender } from '../../src/main/security/trusted-sender';
import { contract, type LecternApi, type Method } from '../../src/shared/contract/api';
import { callArguments } from './call-arguments';

const reader: Sender = { role: 'reader', isMainFrame: true, origin: 'lectern://app' };
const paper: Sender = { ...reader, role: 'paper' };
const methods = Object.keys(contract) as readonly Method[];

/** Answers what it was called with, so that a call that arrives is seen. */
const echo = Object.fromEntries(
  methods.map((method) => [method, (...args: readonly unknown[]) => Promise.resolve(args)]),
) as unknown as LecternApi;

const answering = (api: Partial<LecternApi>) => ({ api, waitFor: () => null });

describe.each(methods)('%s', (method) => {
  const { right, wrong } = callArguments[method];
  const caller = method === 'readPaper' ? paper : reader;

  it('takes right arguments', async () => {
    expect(await answerCall(answering(echo), caller, method, right)).toEqual({ ok: true, value: right });
  });

  it('refuses one argument more, none at all, and what is no list', () => {
    expect(() => parseArguments(method, [...right, 'more'])).toThrow(method);
    if (right.length > 0) expect(() => parseArguments(method, [])).toThrow(method);
    for (const args of [undefined, null, {}, 'args', 7])
      expect(() => parseArguments(method, args)).toThrow(method);
  });

  it('refuses nothing in the place of an argument', () => {
    if (right.length > 0) expect(() => parseArguments(method, [null])).toThrow(method);
  });

  it('names itself and what is wrong with wrong arguments', () => {
    for (const [args, named] of wrong) {
      expect(() => parseArguments(method, args)).toThrow(named);
      expect(() => parseArguments(method, args)).toThrow(method);
    }
  });
});

describe('a call', () => {
  const refused = { ok: false, message: expect.any(String) };

  it('from a sender that is not trusted is refused, whatever it asks', async () => {
    const senders: readonly Sender[] = [
      { ...reader, role: null },
      { ...reader, isMainFrame: false },
      { ...reader, origin: 'https://example.org' },
    ];
    for (const sender of senders)
      expect(await answerCall(answering(echo), sender, 'readSettings', [])).toEqual(refused);
  });

  it.each(['toString', 'constructor', '__proto__', 'readFile', '', 7, null, undefined, {}, ['readSettings']])(
    'to %j, which the contract does not have, is refused',
    async (method) => {
      expect(await answerCall(answering(echo), reader, method, [])).toEqual(refused);
    },
  );

  it('is only for the window it is meant for', async () => {
    expect(await answerCall(answering(echo), reader, 'readPaper', [1])).toEqual(refused);
    for (const method of methods.filter((each) => each !== 'readPaper')) {
      expect(await answerCall(answering(echo), paper, method, callArguments[method].right)).toEqual(refused);
    }
  });

  it('that fails is answered with its sentence and nothing else', async () => {
    const failing = { readSettings: () => Promise.reject(new Error('The disk is full.')) };
    expect(await answerCall(answering(failing), reader, 'readSettings', [])).toEqual({
      ok: false,
      message: 'The disk is full.',
    });
  });

  it('waits for what keeps calls waiting, also for what began while it waited, and is then made', async () => {
    const { promise: first, resolve: endFirst } = Promise.withResolvers<void>();
    const { promise: second, resolve: endSecond } = Promise.withResolvers<void>();
    let other: Promise<void> | null = first;
    const made: string[] = [];
    const api = { readSettings: () => Promise.reject(new Error(String(made.push('made')))) };
    const answer = answerCall({ api, waitFor: () => other }, reader, 'readSettings', []);
    other = second;
    endFirst();
    await new Promise(setImmediate);
    expect(made).toEqual([]);
    other = null;
    endSecond();
    await answer;
    expect(made).toEqual(['made']);
  });

  it('that this run does not answer is refused', async () => {
    expect(await answerCall(answering({}), reader, 'readSettings', [])).toEqual(refused);
  });
});
