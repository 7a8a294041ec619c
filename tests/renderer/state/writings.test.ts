import { describe, expect, it } from 'vitest';
import { beginWriting, settleWritings } from '../../../src/renderer/state/writings';

describe('what is being written', () => {
  it('is settled when all of it lies on disk, and asked for again until it does', async () => {
    expect(await settleWritings()).toBe(true);
    let isOnDisk = false;
    const endFirst = beginWriting(async () => true);
    const endSecond = beginWriting(async () => isOnDisk);
    expect(await settleWritings()).toBe(false);
    isOnDisk = true;
    expect(await settleWritings()).toBe(true);
    isOnDisk = false;
    endSecond();
    expect(await settleWritings()).toBe(true);
    endFirst();
  });
});
