/** The reader's own library as other programs change it: a folder put into it, taken out or put right by hand. */
import { existsSync, type FSWatcher, watch } from 'node:fs';
import { basename, dirname, sep } from 'node:path';

/**
 * Calls back when something in the library has changed and it has then been still for a moment, also when the library
 * itself comes or goes. Where the system cannot tell, nothing is told. Answers what ends it.
 */
export function watchLibrary(library: string, onChanged: () => void): () => void {
  let watcher: FSWatcher | null = null;
  let wasThere = false;
  let settling: NodeJS.Timeout | undefined;
  const changed = (): void => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      if (existsSync(library) !== wasThere) begin();
      onChanged();
    }, stillMs);
  };
  const begin = (): void => {
    watcher?.close();
    wasThere = existsSync(library);
    try {
      watcher = wasThere ? watchInside(library, changed) : watchFor(library, changed);
      watcher.on('error', () => watcher?.close());
    } catch {
      // It is looked at when the reader comes back to the window.
      watcher = null;
    }
  };
  begin();
  return () => {
    clearTimeout(settling);
    watcher?.close();
  };
}

function watchInside(library: string, changed: () => void): FSWatcher {
  return watch(library, { recursive: true, persistent: false }, (_, path) => {
    // The library's own work lies in folders with a dot until it is done.
    if (!path?.split(sep)[0]?.startsWith('.')) changed();
  });
}

function watchFor(library: string, changed: () => void): FSWatcher {
  return watch(dirname(library), { persistent: false }, (_, name) => {
    if (name === null || name === basename(library)) changed();
  });
}

/** How long nothing has changed when a copy is taken for whole, in milliseconds. */
const stillMs = 300;
