'use client';

import type { TalkQuotePartsFragment } from '@vivavoce/graphql';
import { clock } from '@vivavoce/live/clock';
import { Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { useRecordingMoment } from '@/lib/recordingMoment';

import { useSpeaksAlone } from './speaksAlone';

/** A passage of the learner's own speech, with a link to its turn; where the recording is kept or on this device, it can be played. */
export function QuoteLine(props: { quote: TalkQuotePartsFragment; language: string }): ReactNode {
  const t = useTranslations('talkReport');
  const { text, turn, start, end } = props.quote;
  const playFrom = useRecordingMoment();
  const isFree = useSpeaksAlone();
  return (
    <>
      <q lang={props.language} className="break-words">
        {text}
      </q>{' '}
      <a href={`#turn-${turn + 1}`} className="text-sm whitespace-nowrap text-accent underline underline-offset-4">
        {t(isFree ? 'quoteAtPassage' : 'quoteAt', { turn: turn + 1, time: clock(start) })}
      </a>
      {playFrom !== null && (
        <button
          type="button"
          onClick={() => playFrom(start, end)}
          aria-label={t('playQuote', { time: clock(start) })}
          className="ms-1 inline-flex size-7 items-center justify-center rounded-full align-middle text-accent hover:bg-sunken"
        >
          <Play aria-hidden className="size-4" />
        </button>
      )}
    </>
  );
}
