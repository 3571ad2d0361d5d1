'use client';

import { readFragment } from '@vivavoce/graphql';
import { chatUsageDocument, chatUsageParts } from '@vivavoce/learner/documents/chat';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { wholePercent } from '@/lib/wholePercent';

/** What is left for the language model today, or why answers are quotes. */
export function Budget(): ReactNode {
  const t = useTranslations('chat');
  const format = useFormatter();
  const { data } = useGraph(chatUsageDocument, {}, { isFresh: true });
  const usage = readFragment(chatUsageParts, data?.chatUsage);
  if (!usage) return null;
  const { quotedReason, tokensADay, tokensLeft, resetsAt } = usage;
  const back = t('budgetBack', {
    time: format.dateTime(new Date(resetsAt), { hour: 'numeric', minute: '2-digit' }),
  });
  return (
    <p className="mt-1 text-xs text-muted">
      {quotedReason !== null
        ? `${t('quotesOnly')} ${t(`quotedReason.${quotedReason}`)}${quotedReason === 'BUDGET_USED_UP' ? ` ${back}` : ''}`
        : tokensADay > 0 &&
          `${t('budget', { share: wholePercent((100 * tokensLeft) / tokensADay) })} ${tokensLeft < tokensADay / 5 ? back : ''}`}
    </p>
  );
}
