/** The program's own scheme: `lectern://app/…` serves the built pages, and nothing else exists for them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { protocol, type Session } from 'electron';
import { resolveAsset } from './assets';
import { contentHeaders, reportPath } from '../security/content-policy';
import { ownOrigin } from '../security/trusted-sender';

export interface AssetSource {
  /** The folder of the built pages. */
  readonly folder: string;
  /** The bytes of a prepared pack, or undefined when there is none of that number. */
  readonly servePreview: (packId: number) => Uint8Array | undefined;
  /** Told the address that the content policy refused. */
  readonly onRefused: (address: string) => void;
}

/** Call before `ready`: makes the scheme a secure origin of its own, with compiled code cached. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'lectern',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Call at `ready`: answers the scheme in this session. */
export function serveAssets(session: Session, source: AssetSource): void {
  session.protocol.handle('lectern', (request) => answerRequest(request, source));
}

/** The answer to one request: 405 unless it is a GET or reports a refusal, 404 for anything that is not ours. */
export async function answerRequest(request: Request, source: AssetSource): Promise<Response> {
  if (request.method === 'POST' && request.url === `${ownOrigin}${reportPath}`) {
    // Loaded with the first refusal, which mostly never comes.
    const { readPolicyReport } = await import('../security/policy-report');
    const refused = readPolicyReport(await request.text());
    if (refused !== null) source.onRefused(refused);
    return refusal(204);
  }
  if (request.method !== 'GET') return refusal(405);
  const asset = resolveAsset(request.url);
  if (asset?.kind === 'preview') {
    const bytes = source.servePreview(asset.packId);
    return bytes ? answer(bytes, 'application/pdf') : refusal(404);
  }
  if (asset === null) return refusal(404);
  try {
    return answer(await readFile(join(source.folder, asset.path)), asset.type);
  } catch (error) {
    if (error instanceof Error && 'code' in error && absent.has(String(error.code))) return refusal(404);
    throw error;
  }
}

const absent: ReadonlySet<string> = new Set(['ENOENT', 'EISDIR', 'ENOTDIR']);

function answer(bytes: Uint8Array, type: string): Response {
  return new Response(new Uint8Array(bytes), { headers: { ...contentHeaders, 'content-type': type } });
}

function refusal(status: 204 | 404 | 405): Response {
  return new Response(null, { status, headers: contentHeaders });
}
