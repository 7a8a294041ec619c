/** The one door for workers in our content policy: it lets our own files through, and nothing else. */

let policy: { readonly createScriptURL: (url: string) => unknown } | undefined;
const ours = new Set<string>();

/** Starts a worker from a file of ours, whose address the bundler gave. */
export function startWorker(address: string): Worker {
  ours.add(address);
  policy ??= window.trustedTypes?.createPolicy('lectern-worker', {
    createScriptURL: (url: string) => {
      if (!ours.has(url)) throw new TypeError('Only our own worker starts.');
      return url;
    },
  });
  const trusted = policy?.createScriptURL(address) ?? address;
  // The DOM's types know no TrustedScriptURL; the browser asks for nothing else.
  return new Worker(trusted as string, { type: 'module' });
}
