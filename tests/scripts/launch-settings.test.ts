import { expect, it } from 'vitest';
import { launchSwitches, nodeEnvironment, programEnvironment } from '../../scripts/launch-settings.mjs';

it('never hands the program what would turn it into Node', () => {
  const env = programEnvironment({ ...nodeEnvironment({ HOME: '/home/reader' }) });
  expect(env).toEqual({ HOME: '/home/reader' });
});

it.runIf(process.platform === 'linux')('gives up the sandbox for root alone', () => {
  expect(launchSwitches(process.execPath).includes('--no-sandbox')).toBe(process.getuid?.() === 0);
});
