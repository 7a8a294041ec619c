import type { PackRequest } from '../../shared/pack/pack';

/** What every group of fields takes: the request as it stands, and who hears of a change. */
export interface FieldsProps {
  readonly request: PackRequest;
  readonly onChange: (request: PackRequest) => void;
}
