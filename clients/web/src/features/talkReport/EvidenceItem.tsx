'use client';

import type { TalkQuotePartsFragment } from '@vivavoce/graphql';
import { signalOf } from '@vivavoce/learner/talkNames';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { QuoteList } from './QuoteList';

interface EvidenceItemProps {
  signal: string;
  /** What it earned of its part, 0 to 1. */
  share: number;
  supporting: readonly TalkQuotePartsFragment[];
  opposing: readonly TalkQuotePartsFragment[];
  language: string;
}

/** One thing that a band rests on, with the passages that show it. */
export function EvidenceItem(props: EvidenceItemProps): ReactNode {
  const t = useTranslations('talkReport');
  const { supporting, opposing, language } = props;
  const signal = signalOf(props.signal);
  const share = Math.round(100 * props.share);
  return (
    <li className="py-4">
      <div className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 font-medium break-words">
          {signal === null ? props.signal : t(`signal.${signal}`)}
        </span>
        <span className="shrink-0 text-sm text-muted tabular-nums">
          <span aria-hidden>{`${share} %`}</span>
          <span className="sr-only">{t('share', { share })}</span>
        </span>
      </div>
      <progress aria-hidden value={share} max={100} className="round-progress mt-1.5 h-1.5 w-full" />
      {supporting.length === 0 && opposing.length === 0 && <p className="mt-2 text-sm text-muted">{t('noQuotes')}</p>}
      <QuoteList title={t('supporting')} quotes={supporting} language={language} />
      <QuoteList title={t('opposing')} quotes={opposing} language={language} />
    </li>
  );
}
