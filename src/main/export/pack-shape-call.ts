/** The call that writes a pack in another shape into a file that the reader names. */
import type { PackShapeRequest } from '../../shared/pack/shapes';
import { type JobServices, makeJob } from '../pack/pack-job';
import { writeShape } from '../pack/write-shape';
import { say } from '../say';
import { saveFile } from './save-file';

/** Composes it from what the disk holds, asks where, and writes it whole. Answers the path, or null on cancel. */
export async function savePackAs(
  services: JobServices,
  { shape, request }: PackShapeRequest,
): Promise<string | null> {
  const job = await makeJob(services, request);
  const { bytes } = await writeShape(shape, job);
  return saveFile({
    name: job.briefing.id,
    extension: shape,
    filesOf: say(`shape.files.${shape}`),
    bytes,
    unwritable: (file, reason) => say('pack.unwritable', { file, reason }),
  });
}
