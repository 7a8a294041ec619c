/** The briefing that a command on notes means, and its notes. */
import type { Briefing } from '../../shared/briefing/briefing';
import type { Note } from '../../shared/notes/note';
import type { CliContext } from './cli-context';
import { listBriefings, openBriefing } from '../briefings/library';
import { listNotes } from '../notes/notes';
import { say } from '../say';

/** The briefing of this id, else the first at hand. Rejects when there is none. */
export async function openOne(context: CliContext, id: string | undefined): Promise<Briefing> {
  const { briefings: folders } = context.folders();
  const wanted = id ?? (await listBriefings(folders))[0]?.id;
  if (wanted === undefined) throw new Error(say('cli.no-briefing'));
  return openBriefing(folders, wanted);
}

/** Its notes that are not in the trash; asking makes no store. */
export function readNotes(context: CliContext, briefing: Briefing): readonly Note[] {
  const store = context.reading();
  return store ? listNotes(store, briefing.id) : [];
}
