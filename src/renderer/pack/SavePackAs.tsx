import { useRef } from 'react';
import { FormattedMessage } from 'react-intl';
import type { PackRequest } from '../../shared/pack/pack';
import { packShapes } from '../../shared/pack/shapes';
import { lectern } from '../lectern';
import { ExportPopover } from '../parts/ExportPopover';
import { useViewCommand } from '../parts/use-view-command';

interface SavePackAsProps {
  readonly request: PackRequest;
  /** Whether there is no section to write. */
  readonly isEmpty: boolean;
}

/** The same pack in shapes without pages: main makes them of what is on disk. */
export function SavePackAs({ request, isEmpty }: SavePackAsProps) {
  const popover = useRef<HTMLDivElement>(null);
  useViewCommand({ 'save-pack-as': () => popover.current?.showPopover() });
  return (
    <ExportPopover
      id="pack-save-as"
      popover={popover}
      label={<FormattedMessage id="shape.save" />}
      title={<FormattedMessage id="shape.save.title" />}
      lead={<FormattedMessage id="shape.save.lead" />}
      formats={packShapes}
      nameOf={(shape) => `shape.${shape}` as const}
      isEmpty={isEmpty}
      save={(shape) => lectern.savePackAs({ shape, request })}
    />
  );
}
