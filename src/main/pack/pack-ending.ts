import { type PackShape, shapeOfFile } from '../../shared/pack/shapes';
import { say } from '../say';

/** What a file on the command line is to be, by its ending. Throws with the endings that there are. */
export function readEnding(file: string): PackShape | 'pdf' {
  const shape = shapeOfFile(file) ?? (/\.pdf$/iu.test(file) ? 'pdf' : null);
  if (shape === null) throw new Error(say('shape.ending', { file }));
  return shape;
}
