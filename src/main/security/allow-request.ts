/** Which addresses a page of ours may load: its own, and data made in the page. Nothing else, whoever asks. */
import { ownOrigin } from './trusted-sender';

/** `unpackaged` also admits the developer tools, which load themselves from their own scheme. */
export type Packaging = 'packaged' | 'unpackaged';

/** True when the request may go ahead. An address that cannot be read is refused. */
export function allowRequest(address: string, packaging: Packaging): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  switch (url.protocol) {
    case 'lectern:':
      return `${url.protocol}//${url.host}` === ownOrigin && url.username === '' && url.password === '';
    case 'data:':
      return true;
    case 'blob:':
      return address.startsWith(`blob:${ownOrigin}/`);
    case 'devtools:':
      return packaging === 'unpackaged';
    default:
      return false;
  }
}
