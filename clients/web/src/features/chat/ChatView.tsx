'use client';

import { readFragment, type ChatMessagePartsFragment } from '@vivavoce/graphql';
import { isRunning, type Reply } from '@vivavoce/learner/chatReply';
import {
  chatDocument,
  chatMessageParts,
  chatMessagesDocument,
  chatParts,
  sendChatMessageDocument,
  stopChatReplyDocument,
} from '@vivavoce/learner/documents/chat';
import { useChange } from '@vivavoce/learner/useChange';
import { useGraph } from '@vivavoce/learner/useGraph';
import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';
import { Notice } from '@/components/ui/Notice';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { NextPage } from '@/lib/graph/NextPage';
import { useIntentKey } from '@/lib/useIntentKey';

import { AskForm } from './AskForm';
import { Budget } from './Budget';
import { ChatActions } from './ChatActions';
import type { ChatBeside } from './chatPlace';
import { Message } from './Message';

const PAGE = 20;

interface ChatViewProps {
  beside: ChatBeside;
  onClose(): void;
}

/** A chat: its questions and answers, and a field for the next question. */
export function ChatView({ beside, onClose }: ChatViewProps): ReactNode {
  const t = useTranslations('chat');
  const { chatId } = beside;
  const chat = useGraph(chatDocument, { id: chatId }, { isFresh: true });
  const [after, setAfter] = useState<string | null>(null);
  const read = useGraph(chatMessagesDocument, { chatId, first: PAGE, after }, { isFresh: after === null });
  const sending = useChange(sendChatMessageDocument);
  const stopping = useChange(stopChatReplyDocument);
  const [text, setText] = useState('');
  const intent = useIntentKey();
  const [refusal, setRefusal] = useState<string | null>(null);
  /** The last message that was sent here, until the list has it. */
  const [sent, setSent] = useState<ChatMessagePartsFragment | null>(null);
  /** The messages whose replies have ended here. */
  const [ended, setEnded] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  const end = useRef<HTMLDivElement>(null);

  const list = read.data?.chatMessages;
  const listed = readFragment(chatMessageParts, list?.nodes ?? []);
  const isListed = sent === null || listed.some(({ id }) => id === sent.id);
  const messages = [...(isListed ? [] : [sent]), ...listed].reverse();
  const newest = messages.at(-1)?.id;
  const running = messages.find(({ id, reply }) => isRunning(reply) && !ended.includes(id)) ?? null;

  useEffect(() => {
    if (newest !== undefined) end.current?.scrollIntoView({ block: 'nearest' });
  }, [newest]);

  async function send(question: string, onSent: () => void): Promise<void> {
    setRefusal(null);
    const asked = question.trim();
    const answer = await sending.run({ input: { idempotencyKey: intent.keyFor(asked), chatId, text: asked } });
    if (answer === null) return;
    intent.answered();
    const { message, errors } = answer.sendChatMessage;
    if (message !== null) {
      setSent(readFragment(chatMessageParts, message));
      setAfter(null);
      onSent();
    }
    const [error] = errors;
    switch (error?.__typename) {
      case undefined:
        return;
      case 'ChatLimitReached':
        setRefusal(t(`limit.${error.limit}`, { most: error.most }));
        return;
      case 'ChatReplyRunning':
        setRefusal(t('running'));
        read.reload();
        return;
      case 'ChatDocumentsGone':
        setRefusal(t('documentsGone'));
        return;
      case 'ChatUnknown':
        setRefusal(t('unknown'));
        return;
      case 'InvalidInput':
        setRefusal(t('refused'));
    }
  }

  /** Screen readers hear a reply once, when it has ended. */
  function told({ state, method, parts }: Reply): void {
    if (state === 'FAILED') setSaid(t('said.failed'));
    else if (state === 'STOPPED') setSaid(t('said.stopped'));
    else if (method === 'NOT_FOUND') setSaid(t('said.notFound'));
    else setSaid(t('said.answer', { text: parts.map(({ text: part }) => part ?? '').join(' ') }));
  }

  const back = (
    <Button look="bare" size="small" onClick={onClose}>
      <ArrowLeft aria-hidden className="size-4 rtl:-scale-x-100" />
      {t('toAll')}
    </Button>
  );
  if (chat.data !== null && chat.data.chat === null && chat.failure === null) {
    return (
      <Empty title={t('unknown')} action={back}>
        {t('noneWhy')}
      </Empty>
    );
  }
  const about = readFragment(chatParts, chat.data?.chat);
  const name = about?.title ?? t('new');
  const canAsk = about === undefined || about === null || about.documents.length > 0;
  return (
    <section aria-labelledby="chat-name" className="flex flex-col">
      <div className="-ms-3">{back}</div>
      <div className="mb-4 flex items-start justify-between gap-2">
        <div className="min-w-0">
          <h2 id="chat-name" className="text-xl break-words">
            <bdi>{name}</bdi>
          </h2>
          {about && about.documents.length > 1 && (
            <p className="text-sm text-muted">{about.documents.map((one) => one.name).join(' · ')}</p>
          )}
        </div>
        {about && <ChatActions id={chatId} name={name} onDeleted={onClose} />}
      </div>
      {!list && read.failure !== null && <FailureNotice failure={read.failure} onRetry={read.reload} />}
      {!list && read.isLoading && <Skeleton lines={4} />}
      {list && (
        <NextPage
          list={list}
          after={after}
          failure={read.failure}
          reload={read.reload}
          more={t('earlier')}
          onMore={setAfter}
          size="small"
          className="mb-4 text-center"
        />
      )}
      {list && messages.length === 0 && <p className="mb-6 text-muted">{t('noneWhy')}</p>}
      <div className="space-y-6">
        {messages.map((message) => (
          <Message
            key={message.id}
            message={message}
            beside={beside}
            onEnd={(reply) => {
              setEnded((before) => [...before, message.id]);
              told(reply);
              read.reload();
              chat.reload();
            }}
            onAgain={running === null && canAsk ? () => void send(message.text, () => undefined) : undefined}
          />
        ))}
      </div>
      <div ref={end} className="h-4 shrink-0" />
      <p role="status" className="sr-only">
        {said}
      </p>
      {refusal !== null && (
        <Notice tone="warning" isUrgent className="mb-3">
          {refusal}
        </Notice>
      )}
      {sending.failure !== null && <FailureNotice failure={sending.failure} className="mb-3" />}
      {stopping.failure !== null && <FailureNotice failure={stopping.failure} className="mb-3" />}
      {canAsk ? (
        <>
          <AskForm
            text={text}
            onText={setText}
            isBusy={sending.isBusy}
            onStop={running === null ? null : () => void stopping.run({ input: { messageId: running.id } })}
            onSend={() => void send(text, () => setText(''))}
          />
          <Budget key={ended.length} />
        </>
      ) : (
        <Notice>{t('documentsGone')}</Notice>
      )}
    </section>
  );
}
