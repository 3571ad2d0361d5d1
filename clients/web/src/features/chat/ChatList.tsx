'use client';

import { readFragment } from '@vivavoce/graphql';
import { chatParts, chatsDocument, createChatDocument } from '@vivavoce/learner/documents/chat';
import { useChange } from '@vivavoce/learner/useChange';
import { useGraph } from '@vivavoce/learner/useGraph';
import { MessagesSquare } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Empty } from '@/components/ui/Empty';
import { Notice } from '@/components/ui/Notice';
import { DocumentChoice } from '@/features/documents/DocumentChoice';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { PagedList } from '@/lib/graph/PagedList';
import { useIntentKey } from '@/lib/useIntentKey';

import { ChatActions } from './ChatActions';

const PAGE = 20;

/** The largest number of documents that a chat is about. */
const MOST_DOCUMENTS = 10;

interface ChatListProps {
  document: { id: string; name: string };
  onChat(chatId: string): void;
}

/** The chats about a document, and a new one about it and others. */
export function ChatList({ document, onChat }: ChatListProps): ReactNode {
  const t = useTranslations('chat');
  const format = useFormatter();
  const [after, setAfter] = useState<string | null>(null);
  const { data, failure, isLoading, reload } = useGraph(
    chatsDocument,
    { documentId: document.id, first: PAGE, after },
    { isFresh: after === null },
  );
  const creating = useChange(createChatDocument);
  const intent = useIntentKey();
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function start(documentIds: readonly string[]): Promise<void> {
    setRefusal(null);
    const idempotencyKey = intent.keyFor(documentIds.join(' '));
    const answer = await creating.run({ input: { idempotencyKey, documentIds: [...documentIds] } });
    if (answer === null) return;
    intent.answered();
    const { chat, errors } = answer.createChat;
    if (chat !== null) onChat(readFragment(chatParts, chat).id);
    const [error] = errors;
    if (error !== undefined) {
      setChosen(null);
      setRefusal(
        error.__typename === 'ChatLimitReached' ? t(`limit.${error.limit}`, { most: error.most }) : t('documentsGone'),
      );
    }
  }

  const begin = (
    <div className="flex flex-wrap justify-center gap-3">
      <Button disabled={creating.isBusy} onClick={() => void start([document.id])}>
        {t('start')}
      </Button>
      <Button look="quiet" disabled={creating.isBusy} onClick={() => setChosen([document.id])}>
        {t('several')}
      </Button>
    </div>
  );
  const isEmpty = data?.chats?.totalCount === 0;
  return (
    <section aria-labelledby="chats">
      <h2 id="chats" className="mb-1 text-xl">
        {t('title')}
      </h2>
      <p className="mb-4 text-sm text-muted">{t('lead')}</p>
      {creating.failure !== null && chosen === null && <FailureNotice failure={creating.failure} className="mb-4" />}
      {refusal !== null && (
        <Notice tone="warning" isUrgent className="mb-4">
          {refusal}
        </Notice>
      )}
      {!isEmpty && data?.chats && <div className="mb-5 flex">{begin}</div>}
      <PagedList
        list={data?.chats}
        after={after}
        failure={failure}
        isLoading={isLoading}
        reload={reload}
        empty={
          <Empty title={t('none')} action={begin}>
            {t('noneWhy')}
          </Empty>
        }
        className="space-y-2"
        more={t('more')}
        onMore={setAfter}
      >
        {(one) => {
          const chat = readFragment(chatParts, one);
          const name = chat.title ?? t('untitled');
          return (
            <article className="flex items-center gap-2 rounded-2xl border border-line bg-surface py-1.5 ps-4 pe-1">
              <MessagesSquare aria-hidden className="size-5 shrink-0 text-accent" />
              <div className="min-w-0 flex-1">
                <h3 className="font-sans text-base font-medium">
                  <button
                    type="button"
                    onClick={() => onChat(chat.id)}
                    className="min-h-11 w-full text-start break-words hover:text-accent"
                  >
                    <bdi className="line-clamp-2">{name}</bdi>
                    <span className="block text-xs font-normal text-muted">
                      {t('messages', { count: chat.messageCount })}
                      {' · '}
                      {format.dateTime(new Date(chat.lastMessageAt), { dateStyle: 'medium' })}
                      {chat.documents.length > 1 && ` · ${t('about', { count: chat.documents.length })}`}
                    </span>
                  </button>
                </h3>
              </div>
              <ChatActions id={chat.id} name={name} onDeleted={() => setAfter(null)} />
            </article>
          );
        }}
      </PagedList>
      <Dialog
        isOpen={chosen !== null}
        onClose={() => setChosen(null)}
        title={t('documents.title')}
        description={t('documents.what', { most: MOST_DOCUMENTS })}
      >
        <DocumentChoice
          label={t('about', { count: chosen?.length ?? 0 })}
          chosen={chosen ?? []}
          most={MOST_DOCUMENTS}
          fixed={document.id}
          none={<p className="text-muted">{t('documents.none')}</p>}
          onChosen={setChosen}
        />
        {creating.failure !== null && <FailureNotice failure={creating.failure} className="mt-4" />}
        <Button className="mt-5" disabled={creating.isBusy} onClick={() => void start(chosen ?? [document.id])}>
          {t('start')}
        </Button>
      </Dialog>
    </section>
  );
}
