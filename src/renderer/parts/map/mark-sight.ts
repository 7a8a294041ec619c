import type { Sight } from '../../../shared/briefing/lens';
import type { MapMark } from './map-content';

/**
 * True when the mark is seen, false when the lens dims it. An arc is seen from either of its sentences; topics and the
 * counts of their lines are not looked at through a lens.
 */
export function isMarkSeen(mark: MapMark, { statements, sentences }: Sight): boolean {
  switch (mark.kind) {
    case 'pull':
      return sentences.has(mark.from.id) || sentences.has(mark.to.id);
    case 'sentence':
      return sentences.has(mark.sentence.id);
    case 'entry':
      return statements.has(mark.statement.id);
    case 'saying':
      return mark.statements.some(({ id }) => statements.has(id));
    case 'topic':
    case 'count':
      return true;
  }
}
