/** `lectern open` and `pack` need the program itself; here they are explained, and what they are asked is checked. */
import type { Command } from 'commander';
import type { CliContext } from './cli-context';
import { isPath } from './command-line';
import { checkAnswerFile } from './cli-files';
import { listBriefings, openBriefing } from '../briefings/library';
import { defaultSettings } from '../../shared/contract/settings';
import { readEnding } from '../pack/pack-ending';
import { createPackUsage, packCommandOf, presetsInWords } from '../pack/pack-usage';
import { readSettings } from '../store/settings-store';
import { say } from '../say';

/** Adds the commands that the program goes on with. They fail here for all that can be wrong before it starts. */
export function addWindowCommands(program: Command, context: CliContext): void {
  program
    .command('open')
    .description(say('cli.open'))
    .argument('[briefing]', say('cli.briefing'))
    .action(async (id: string | undefined) => {
      if (id !== undefined && !isPath(id)) await openBriefing(context.folders().briefings, id);
      context.startProgram();
    });
  program.addCommand(
    createPackUsage('pack').action(async (_id: unknown, _options: unknown, command: Command) => {
      const asked = packCommandOf(command, () => {
        const store = context.reading();
        return (store ? readSettings(store) : defaultSettings).packPresets;
      });
      if ('presets' in asked) return context.answer(false, null, () => [presetsInWords(asked)]);
      const { out, json, request } = asked;
      await openBriefing(context.folders().briefings, request.briefingId);
      // The program asks for the passphrase of locked notes itself.
      if (!context.isLocked() || readEnding(out) !== 'pdf') context.reading();
      await checkAnswerFile(out);
      const shape = readEnding(out);
      if (shape === 'pdf') return context.startProgram();
      const { writePackShape } = await import('./cli-pack-shape');
      return writePackShape({ out, json, request, shape }, context);
    }),
  );
}

/**
 * True when the arguments are the name of a briefing or a path alone, which means `open`: its id is no command of ours. Throws as
 * the program does when they cannot be parsed.
 */
export async function isBriefingAlone(
  program: Command,
  args: readonly string[],
  context: CliContext,
): Promise<boolean> {
  const { operands, unknown } = program.parseOptions([...args]);
  const [word, ...more] = operands;
  if (word === undefined || more.length > 0 || unknown.length > 0) return false;
  if (isPath(word)) return true;
  if (word === 'help' || program.commands.some((command) => command.name() === word)) return false;
  return (await listBriefings(context.folders().briefings)).some(({ id }) => id === word);
}
