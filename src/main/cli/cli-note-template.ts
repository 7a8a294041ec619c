/** `lectern notes template`: the template for notes in Markdown that is in force, and where one's own goes. */
import type { Command } from 'commander';
import type { CliContext } from './cli-context';
import { readNoteTemplate } from '../export/note-template';
import { say } from '../say';

/** Adds the command. */
export function addNoteTemplate(command: (name: string) => Command, context: CliContext): void {
  command('template')
    .option('--json', say('cli.json'))
    .action(async ({ json }: { readonly json?: boolean }) => {
      const { templates } = context.folders();
      const { file, text } = await readNoteTemplate(templates);
      context.answer(
        json,
        { inForce: file, yours: templates.yours, isYours: file === templates.yours },
        () => [text.trimEnd()],
      );
    });
}
