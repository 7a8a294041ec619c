import type { PackRequest } from '../../shared/pack/pack';

/** What every group of fields takes: the request as it stands, and who hears of a change. */
export interface FieldsProps {
  readonly request: PackRequest;
  /** `field`: the field that is being typed in; what is typed in one, undo takes back at once. */
  readonly onChange: (request: PackRequest, field?: string) => void;
}
