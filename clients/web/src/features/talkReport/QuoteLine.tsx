'use client';

import type { TalkQuotePartsFragment } from '@vivavoce/graphql';
import { clock } from '@vivavoce/live/clock';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** A passage of the learner's own speech, with a link to its turn. */
export function QuoteLine(props: { quote: TalkQuotePartsFragment; language: string }): ReactNode {
  const t = useTranslations('talkReport');
  const { text, turn, start } = props.quote;
  return (
    <>
      <q lang={props.language} className="break-words">
        {text}
      </q>{' '}
      <a href={`#turn-${turn + 1}`} className="text-sm whitespace-nowrap text-accent underline underline-offset-4">
        {t('quoteAt', { turn: turn + 1, time: clock(start) })}
      </a>
    </>
  );
}
