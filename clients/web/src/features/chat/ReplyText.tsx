'use client';

import { isRunning, type Reply } from '@vivavoce/learner/chatReply';
import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';

import type { ChatBeside } from './chatPlace';
import { ReplyCitation } from './ReplyCitation';

interface ReplyTextProps {
  reply: Reply;
  beside: ChatBeside;
}

/** What a reply says: quotes, or sentences with the places that say it; or that the documents do not say it. */
export function ReplyText({ reply, beside }: ReplyTextProps): ReactNode {
  const t = useTranslations('chat');
  const { method, parts, quotedReason } = reply;
  if (method === 'NOT_FOUND') {
    return (
      <>
        <p className="font-semibold">{t('notFound')}</p>
        <p className="mt-1 text-sm text-muted">{t('notFoundWhy')}</p>
      </>
    );
  }
  if (parts.length === 0) return null;
  const written = parts.filter((part) => part.method === 'WRITTEN');
  return (
    <>
      {written.length > 0 && (
        <>
          <p dir="auto" className="break-words whitespace-pre-line">
            {written.map(({ index, text, citations }) => (
              <Fragment key={index}>
                {text}{' '}
                {citations.map((citation) => (
                  <Fragment key={`${citation.page} ${citation.span.start}`}>
                    <ReplyCitation citation={citation} beside={beside} look="page" />{' '}
                  </Fragment>
                ))}
              </Fragment>
            ))}
          </p>
          {!isRunning(reply) && (
            <details className="mt-2 text-sm">
              <summary className="flex min-h-9 items-center text-accent">{t('sources')}</summary>
              <ul className="mt-1 space-y-2">
                {written.flatMap(({ index, citations }) =>
                  citations.map((citation) => (
                    <li key={`${index} ${citation.page} ${citation.span.start}`}>
                      <ReplyCitation citation={citation} beside={beside} look="quote" />
                    </li>
                  )),
                )}
              </ul>
            </details>
          )}
        </>
      )}
      {parts.length > written.length && (
        <ul className="space-y-2">
          {parts
            .filter((part) => part.method === 'QUOTED')
            .map(({ index, text, citations }) => {
              const [citation] = citations;
              return (
                <li key={index}>
                  {text === null || citation === undefined ? (
                    <p className="text-sm text-muted">{t('quoteGone')}</p>
                  ) : (
                    <ReplyCitation citation={{ ...citation, quote: text }} beside={beside} look="quote" />
                  )}
                </li>
              );
            })}
        </ul>
      )}
      {method !== null && (
        <p className="mt-2 text-sm text-muted">
          {t(method === 'QUOTED' ? 'quoted' : 'written')}
          {quotedReason !== null && ` ${t(`quotedReason.${quotedReason}`)}`}
        </p>
      )}
    </>
  );
}
