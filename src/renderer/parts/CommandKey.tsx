import type { Command } from '../../shared/contract/commands';
import { useActionKey } from './use-action-key';

interface CommandKeyProps {
  readonly command: Command;
}

/** The key of a command beside the button that does the same; nothing where it has none. */
export function CommandKey({ command }: CommandKeyProps) {
  const key = useActionKey(command);
  return (
    key !== null && (
      <span className="key-cap" aria-hidden="true">
        {key}
      </span>
    )
  );
}
