/** `lectern open` and `pack` need the program itself; here they say how they are asked and refuse what is wrong. */
import type { Command } from 'commander';
import { createPackUsage } from './pack-usage';
import { say } from './say';

/** Adds the commands that are run elsewhere. Run here all the same, they fail with a sentence. */
export function addWindowCommands(program: Command): void {
  program
    .command('open')
    .description(say('cli.open'))
    .argument('[briefing]', say('cli.briefing'))
    .action(needsWindow);
  program.addCommand(createPackUsage('pack').action(needsWindow));
}

function needsWindow(): never {
  throw new Error(say('cli.needs-window'));
}
