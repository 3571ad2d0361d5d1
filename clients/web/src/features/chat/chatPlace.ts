/** A place of the document that is read. */
export interface ChatPlace {
  /** From 1. */
  page: number;
  span: { start: number; end: number };
}

/** What is shown beside the questions and answers of a chat. */
export interface ChatBeside {
  /** The chat, whose address the links to other documents keep. */
  chatId: string;
  /** The document that is read. */
  documentId: string;
  /** Goes to a place of it. */
  onPlace(place: ChatPlace): void;
}
