/** The command line that needs no window. Answers on stdout, diagnostics on stderr; 0 done, 1 failed, 2 wrong usage. */
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { addBriefingCommands } from './cli/cli-briefings';
import { type CliOptions, createCliContext } from './cli/cli-context';
import { addNoteCommands } from './cli/cli-notes';
import { addSearchCommand } from './cli/cli-search';
import { isSearch, withSignedQuery } from './cli/signed-query';
import { addWindowCommands, isBriefingAlone } from './cli/cli-window';
import { say } from './say';
import { reasonOf } from '../shared/reason-of';

// Whoever reads the answer may have had enough of it, as `head` has: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

void run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});

async function run(args: readonly string[]): Promise<number> {
  const program = new Command('lectern')
    .description(say('cli.lectern'))
    .version(__LECTERN_VERSION__)
    .option('--user-data <folder>', say('cli.user-data'), readFolder)
    .option('--passphrase-file <file>', say('cli.passphrase-file'))
    .addHelpText('after', `\n${say('cli.window')}`)
    .exitOverride()
    .configureOutput({ writeErr: (text) => void process.stderr.write(text) });
  const context = createCliContext(() => program.opts<CliOptions>());
  addBriefingCommands(program, context);
  addSearchCommand(program, context);
  addNoteCommands(program, context);
  addWindowCommands(program, context);
  try {
    if (await isBriefingAlone(program, args, context)) context.startProgram();
    else await program.parseAsync([...withSignedQuery(args)], { from: 'user' });
    return context.code();
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.code === 'commander.unknownOption' && isSearch(args))
        process.stderr.write(`${say('cli.search.unknown-option')}\n`);
      return error.exitCode === 0 ? 0 : 2;
    }
    process.stderr.write(`${reasonOf(error)}\n`);
    return 1;
  } finally {
    context.close();
  }
}

function readFolder(folder: string): string {
  if (folder === '') throw new InvalidArgumentError(say('cli.user-data.empty'));
  return folder;
}
