import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { idleLookEvery, lockWhenIdle } from '../../../src/main/window/lock-when-idle';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the notes of a reader who has gone', () => {
  it.each([
    [0, 100_000, 0],
    [5, 299, 0],
    [5, 300, 1],
    [15, 300, 0],
    [15, 901, 1],
  ])('are locked after %i minutes where nothing was touched for %i seconds: %i', (minutes, idle, locked) => {
    const lock = vi.fn<() => void>();
    lockWhenIdle({
      power: { on: () => undefined, getSystemIdleTime: () => idle },
      minutes: () => minutes,
      lock,
    });
    vi.advanceTimersByTime(idleLookEvery);
    expect(lock).toHaveBeenCalledTimes(locked);
  });

  it('are locked when the computer goes to sleep, whatever was chosen', () => {
    const lock = vi.fn<() => void>();
    const heard: (() => void)[] = [];
    lockWhenIdle({
      power: { on: (_, listener) => heard.push(listener), getSystemIdleTime: () => 0 },
      minutes: () => 0,
      lock,
    });
    for (const suspend of heard) suspend();
    expect(lock).toHaveBeenCalledTimes(1);
  });
});
