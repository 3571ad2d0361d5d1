'use client';

import type { TalkReportPartsFragment } from '@vivavoce/graphql';
import { markedParts, type Marked } from '@vivavoce/learner/markedTurns';
import { clock } from '@vivavoce/live/clock';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';
import { classes } from '@/components/ui/classes';

import { useSpeaksAlone } from './speaksAlone';

const MARKS = {
  for: 'rounded bg-good-soft px-0.5 text-ink underline decoration-good decoration-2 underline-offset-4',
  against:
    'rounded bg-fair-soft px-0.5 text-ink underline decoration-fair decoration-dotted decoration-2 underline-offset-4',
};

interface TalkTranscriptProps {
  turns: TalkReportPartsFragment['turns'];
  /** The passages that the report rests on. */
  marked: readonly Marked[];
  language: string;
}

/** The whole talk in turns. The passages that the report rests on are marked. */
export function TalkTranscript({ turns, marked, language }: TalkTranscriptProps): ReactNode {
  const t = useTranslations('talkReport.transcript');
  const isFree = useSpeaksAlone();
  return (
    <Card>
      <h2 className="text-xl">{t('title')}</h2>
      {marked.length > 0 && (
        <p className="mt-1 text-sm text-muted">
          {t.rich('legend', {
            for: (words) => <mark className={MARKS.for}>{words}</mark>,
            against: (words) => <mark className={MARKS.against}>{words}</mark>,
          })}
        </p>
      )}
      <ol className="mt-4 space-y-4">
        {turns.map((turn, i) => {
          const isLearner = turn.talker === 'LEARNER';
          return (
            <li
              key={i}
              id={`turn-${i + 1}`}
              className={classes(
                'scroll-mt-6 rounded-xl p-2 target:bg-accent-soft',
                !isFree && (isLearner ? 'ms-6' : 'me-6'),
              )}
            >
              <p className="text-sm font-medium text-muted">
                {[i + 1, ...(isFree ? [] : [t(isLearner ? 'you' : 'partner')]), clock(turn.start)].join(' · ')}
              </p>
              {turn.text === '' ? (
                <p className="text-muted">{t('silence')}</p>
              ) : (
                <p lang={language} dir="auto" className="break-words">
                  {markedParts(turn.text, i, isLearner ? marked : []).map(({ text, mark }, part) =>
                    mark === null ? (
                      <span key={part}>{text}</span>
                    ) : (
                      <mark key={part} className={MARKS[mark]}>
                        {text}
                      </mark>
                    ),
                  )}
                  {turn.interrupted && '…'}
                </p>
              )}
              {turn.interrupted && <p className="text-sm text-muted">{t('cutOff')}</p>}
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
