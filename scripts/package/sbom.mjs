import { createHash } from 'node:crypto';
import { root } from '../project.mjs';
import { runCommand } from '../run-command.mjs';
import { SetUpError } from '../set-up-error.mjs';

/**
 * The list of everything that ships, as CycloneDX JSON: what npm says of the packages, and Electron with what it holds.
 * The same for the same sources, whenever it is made.
 * @param {{ readonly version: string, readonly holds: Readonly<Record<string, string>> }} electron
 * @param {number} atSeconds
 */
export async function makeSbom(electron, atSeconds) {
  const { code, text } = await runCommand(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    [
      'sbom',
      '--sbom-format=cyclonedx',
      '--sbom-type=application',
      '--omit=dev',
      '--omit=optional',
      '--package-lock-only',
    ],
    { cwd: root },
  );
  if (code !== 0) throw new SetUpError(`npm could not list what ships:\n${text}`);
  /** @type {Sbom} */
  const sbom = JSON.parse(text.slice(text.indexOf('{')));
  sbom.metadata.timestamp = new Date(atSeconds * 1000).toISOString();
  // npm calls it by its folder.
  sbom.metadata.component.name = 'lectern';
  sbom.components.push(...electronComponents(electron));
  const { serialNumber: _, ...rest } = sbom;
  return `${JSON.stringify({ ...rest, serialNumber: `urn:uuid:${uuidOf(JSON.stringify(rest))}` }, null, 2)}\n`;
}

/**
 * @typedef {{ readonly type: string, readonly name: string, readonly version: string, readonly licenses: unknown }} Component
 * @typedef {object} Sbom
 * @property {string} serialNumber
 * @property {{ timestamp: string, component: { name: string } }} metadata
 * @property {Component[]} components
 */

/**
 * @param {Parameters<typeof makeSbom>[0]} electron
 * @returns {readonly Component[]}
 */
function electronComponents({ version, holds }) {
  const all = { electron: version, ...holds };
  return Object.entries(all).map(([name, each]) => ({
    'bom-ref': `${name}@${each}`,
    type: name === 'electron' ? 'framework' : 'library',
    name,
    version: each,
    scope: 'required',
    ...(name === 'electron' && { purl: `pkg:npm/electron@${each}` }),
    licenses: [{ license: name === 'chromium' ? { id: 'BSD-3-Clause' } : { id: 'MIT' } }],
  }));
}

/** @param {string} text */
function uuidOf(text) {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = ((parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
