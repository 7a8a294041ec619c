/** `lectern briefings`, `show` and `validate`. */
import type { Command } from 'commander';
import { resolve } from 'node:path';
import { problemLine } from '../shared/validate/problem';
import { checkBriefing } from './briefing-folder';
import type { CliContext } from './cli-context';
import { briefingInLines } from './cli-briefing-text';
import { listBriefings, openBriefing } from './library';
import { say } from './say';

interface Asked {
  readonly json?: boolean;
}

/** Adds the commands that read briefings. */
export function addBriefingCommands(program: Command, context: CliContext): void {
  program
    .command('briefings')
    .description(say('cli.briefings'))
    .option('--json', say('cli.json'))
    .action(async ({ json }: Asked) => {
      const briefings = await listBriefings(context.folders().briefings);
      context.answer(json, briefings, () =>
        briefings.map(({ id, title, edition, sentences, statements }) =>
          say('cli.briefings.line', {
            id,
            title,
            edition,
            sentences: `${sentences}`,
            statements: `${statements}`,
          }),
        ),
      );
    });

  program
    .command('show')
    .description(say('cli.show'))
    .argument('<briefing>', say('cli.briefing'))
    .option('--json', say('cli.json'))
    .action(async (id: string, { json }: Asked) => {
      const briefing = await openBriefing(context.folders().briefings, id);
      context.answer(json, briefing, () => briefingInLines(briefing));
    });

  program
    .command('validate')
    .description(say('cli.validate'))
    .argument('<path>', say('cli.validate.path'))
    .option('--json', say('cli.json'))
    .action(async (path: string, { json }: Asked) => {
      const checked = await checkBriefing(resolve(path));
      const problems = 'problems' in checked ? checked.problems : [];
      context.answer(json, { problems }, () => problems.map(problemLine));
      if (problems.length > 0) context.fail();
    });
}
