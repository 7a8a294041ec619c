/** A query for the command line that begins with a minus, as `-kind:event troops`, which would be taken for an option. */

const withValue: ReadonlySet<string> = new Set([
  '--briefing',
  '--in',
  '--limit',
  '--user-data',
  '--passphrase-file',
]);

/** True when the arguments are those of a search. */
export function isSearch(args: readonly string[]): boolean {
  const command = args.findIndex((arg, at) => !arg.startsWith('-') && !withValue.has(args[at - 1] ?? ''));
  return args[command] === 'search';
}

/** The arguments of a search with such a query where no option can be, at the end; all others as they are. */
export function withSignedQuery(args: readonly string[]): readonly string[] {
  if (!isSearch(args) || args.includes('--')) return args;
  const at = args.findIndex(
    (arg, place) => place > args.indexOf('search') && isSigned(arg) && !withValue.has(args[place - 1] ?? ''),
  );
  return at === -1 ? args : [...args.toSpliced(at, 1), '--', args[at] ?? ''];
}

function isSigned(arg: string): boolean {
  return /^-[^\-]/v.test(arg) && arg !== '-h';
}
