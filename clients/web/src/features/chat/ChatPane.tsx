'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { ChatList } from './ChatList';
import type { ChatPlace } from './chatPlace';
import { ChatView } from './ChatView';

interface ChatPaneProps {
  document: { id: string; name: string };
  /** Whether it was read to its end. */
  isRead: boolean;
  /** The chat that is open; null for the list. */
  chatId: string | null;
  onChat(chatId: string | null): void;
  onPlace(place: ChatPlace): void;
}

/** The chats about a document, beside its text. */
export function ChatPane({ document, isRead, chatId, onChat, onPlace }: ChatPaneProps): ReactNode {
  const t = useTranslations('chat');
  if (chatId !== null) {
    const beside = { chatId, documentId: document.id, onPlace };
    return <ChatView key={chatId} beside={beside} onClose={() => onChat(null)} />;
  }
  if (!isRead) return <p className="text-muted">{t('notRead')}</p>;
  return <ChatList document={document} onChat={onChat} />;
}
