import type { MessageId } from '../shared/messages/catalogue';

declare global {
  namespace FormatjsIntl {
    interface Message {
      ids: MessageId;
    }
  }
}
