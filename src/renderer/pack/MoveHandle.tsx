import { GripVertical } from 'lucide-react';
import type { PointerEvent } from 'react';
import { useIntl } from 'react-intl';

interface MoveHandleProps {
  readonly name: string;
  readonly onPress: (event: PointerEvent<HTMLElement>) => void;
}

/** What a row is dragged by; the arrow keys move it as well, which its list hears. */
export function MoveHandle({ name, onPress }: MoveHandleProps) {
  const intl = useIntl();
  return (
    <button
      type="button"
      className="move-handle"
      aria-label={name}
      aria-keyshortcuts="ArrowUp ArrowDown"
      title={intl.formatMessage({ id: 'pack.sections.move.how' })}
      onPointerDown={onPress}
    >
      <GripVertical className="icon" aria-hidden="true" />
    </button>
  );
}
