import { createHash } from 'node:crypto';
import { engineNotices } from '../engine-notices.mjs';
import { shippedPackages } from '../licence-notices.mjs';
import { root } from '../project.mjs';
import { runCommand } from '../run-command.mjs';
import { SetUpError } from '../set-up-error.mjs';

/**
 * The list of everything that ships, as CycloneDX JSON: what npm says of the packages, what their engine is
 * compiled of, and Electron with what it holds.
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
  const shipped = new Set(shippedPackages().map(({ name, version: each }) => `${name}@${each}`));
  // Types alone leave nothing in what ships.
  sbom.components = [
    ...sbom.components.filter((each) => shipped.has(`${each.name}@${each.version}`)),
    ...engineNotices().map(({ name, version: each, licence }) => ({
      'bom-ref': `${name}@${each}`,
      type: 'library',
      name,
      version: each,
      scope: 'required',
      licenses: [licence.includes(' ') ? { expression: licence } : { license: { id: licence } }],
    })),
    ...electronComponents(electron),
  ];
  const isListed = (/** @type {string} */ ref) => sbom.components.some((each) => each['bom-ref'] === ref);
  sbom.dependencies = sbom.dependencies
    .filter(({ ref }) => isListed(ref) || ref === sbom.metadata.component['bom-ref'])
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(isListed) }));
  const { serialNumber: _, ...rest } = sbom;
  return `${JSON.stringify({ ...rest, serialNumber: `urn:uuid:${uuidOf(JSON.stringify(rest))}` }, null, 2)}\n`;
}

/**
 * @typedef {{ readonly 'bom-ref': string, readonly type: string, readonly name: string, readonly version: string, readonly licenses: unknown }} Component
 * @typedef {object} Sbom
 * @property {string} serialNumber
 * @property {{ timestamp: string, component: { name: string, 'bom-ref': string } }} metadata
 * @property {Component[]} components
 * @property {{ readonly ref: string, readonly dependsOn: readonly string[] }[]} dependencies
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
    licenses: [{ license: { id: name === 'chromium' || name === 'v8' ? 'BSD-3-Clause' : 'MIT' } }],
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
