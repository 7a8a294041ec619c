/** `lectern briefings`, `show` and `validate`. */
import type { Command } from 'commander';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Briefing } from '../../shared/briefing/briefing';
import { lookUp } from '../../shared/briefing/lookup';
import { type Coverage, coverage } from '../../shared/reference/traces';
import { compareEditions } from '../../shared/validate/validate-edition';
import { problemLine } from '../../shared/validate/problem';
import { checkBriefing } from '../briefings/briefing-folder';
import type { CliContext } from './cli-context';
import { briefingInLines } from './cli-briefing-text';
import { openBriefing, surveyBriefings } from '../briefings/library';
import { say } from '../say';

interface Asked {
  readonly json?: boolean;
}

interface AskedToValidate extends Asked {
  readonly against?: string;
}

/** Adds the commands that read briefings. */
export function addBriefingCommands(program: Command, context: CliContext): void {
  program
    .command('briefings')
    .description(say('cli.briefings'))
    .option('--json', say('cli.json'))
    .action(async ({ json }: Asked) => {
      const { briefings, broken, hidden } = await surveyBriefings(context.folders().briefings);
      for (const { folder, problems } of broken) {
        const problem = problems[0] ? problemLine(problems[0]) : '';
        process.stderr.write(`${say('cli.briefings.broken', { folder, problem })}\n`);
      }
      for (const { folder, id, behind } of hidden) {
        process.stderr.write(`${say('cli.briefings.hidden', { folder, id, behind })}\n`);
      }
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
      // What is given is more than the file holds, so it is not of the file's schema.
      const { $schema: _, ...opened } = briefing;
      context.answer(json, opened, () => briefingInLines(briefing));
    });

  program
    .command('validate')
    .description(say('cli.validate'))
    .argument('<path>', say('cli.validate.path'))
    .option('--json', say('cli.json'))
    .option('--against <old>', say('cli.validate.against'))
    .action(async (path: string, { json, against }: AskedToValidate) => {
      const checked = await checkBriefing(await folderAt(path));
      const old = against === undefined ? null : await openOld(await folderAt(against));
      const told =
        'problems' in checked
          ? checked
          : {
              problems: old ? compareEditions(checked.briefing, old) : [],
              coverage: coverage(checked.briefing, lookUp(checked.briefing)),
            };
      context.answer(json, told, () => [
        ...told.problems.map(problemLine),
        ...(told.coverage ? [coverageLine(told.coverage)] : []),
      ]);
      if (told.problems.length > 0) context.fail();
    });
}

/** The whole path of a folder. Throws with a sentence when there is none. */
async function folderAt(path: string): Promise<string> {
  const folder = resolve(path);
  const found = await stat(folder).catch(() => null);
  if (!found) throw new Error(say('cli.validate.missing', { folder }));
  if (!found.isDirectory()) throw new Error(say('cli.validate.not-one', { folder }));
  return folder;
}

/** The earlier edition. Throws with its first problem when it does not pass. */
async function openOld(folder: string): Promise<Briefing> {
  const checked = await checkBriefing(folder);
  if ('briefing' in checked) return checked.briefing;
  const problem = checked.problems[0] ? problemLine(checked.problems[0]) : '';
  throw new Error(say('cli.validate.old-broken', { folder, problem }));
}

function coverageLine({ covered, all }: Coverage): string {
  return say('cli.validate.coverage', { covered: `${covered}`, all: `${all}` });
}
