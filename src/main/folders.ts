/** Where things lie on disk, decided once. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where templates lie. */
export interface TemplateFiles {
  /** The one that comes with Lectern. */
  readonly bundled: string;
  /** The reader's own, where there is one. */
  readonly yours: string;
}

export interface Folders {
  /** The library: the bundled briefings, then the reader's own. */
  readonly briefings: readonly [bundled: string, yours: string];
  readonly notesFile: string;
  readonly windowFile: string;
  /** The saved search indexes. */
  readonly searchIndexes: string;
  /** The template for notes in Markdown. */
  readonly templates: TemplateFiles;
  /** What the program says of itself. */
  readonly logs: string;
  /** The built pages. */
  readonly renderer: string;
}

/** `bundle` is the folder of the built main process. */
export function findFolders(paths: { readonly bundle: string; readonly userData: string }): Folders {
  const resources = findResources(paths.bundle);
  return {
    briefings: [join(resources, 'briefings'), join(paths.userData, 'briefings')],
    notesFile: join(paths.userData, 'notes.db'),
    windowFile: join(paths.userData, 'window.json'),
    searchIndexes: join(paths.userData, 'search'),
    templates: {
      bundled: join(resources, 'templates', 'notes.mustache'),
      yours: join(paths.userData, 'templates', 'notes.mustache'),
    },
    logs: join(paths.userData, 'logs'),
    renderer: join(paths.bundle, '../renderer'),
  };
}

/** Beside the built folder, in a package too; a program that was built into another folder is run from the project's. */
function findResources(bundle: string): string {
  const beside = join(bundle, '../../resources');
  return existsSync(join(beside, 'briefings')) ? beside : join(process.cwd(), 'resources');
}
