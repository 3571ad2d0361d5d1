'use client';

import { running, type LiveTurn, type TalkTurns } from '@vivavoce/live/talkTurns';
import type { Transcript } from '@vivavoce/live/transcript';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** The turns that stay on the page; the report has all of them. */
const SHOWN = 4;

interface TalkCaptionsProps {
  turns: TalkTurns;
  transcript: Transcript;
  language: string;
}

/**
 * The captions of both sides: the last turns, and what the learner says now. Screen readers get the partner's sentences
 * only, each once: the learner's own words would talk into the talk.
 */
export function TalkCaptions({ turns, transcript, language }: TalkCaptionsProps): ReactNode {
  const t = useTranslations('talk');
  const now = running(turns, transcript);
  const said = turns.turns.filter(({ text }) => text !== '');
  return (
    <section aria-label={t('captions')} data-testid="talk-captions" className="min-h-32 short:min-h-0">
      <ol className="space-y-3">
        {said.slice(-SHOWN).map((turn) => (
          <li key={turn.turn} data-talker={turn.talker} className={turn.talker === 'learner' ? 'ps-8' : 'pe-8'}>
            <span className="block text-sm font-medium text-muted">{t(LABELS[turn.talker])}</span>
            <span lang={language} dir="auto" className="block text-lg leading-relaxed break-words">
              {turn.isWithdrawn ? <s className="text-muted">{textOf(turn)}</s> : textOf(turn)}
            </span>
            {turn.isWithdrawn && <span className="block text-sm text-muted">{t('help.takenBack')}</span>}
            {turn.isInterrupted && !turn.isWithdrawn && <span className="block text-sm text-muted">{t('cutOff')}</span>}
          </li>
        ))}
        {now !== '' && (
          <li data-talker="learner" data-testid="running" className="ps-8">
            <span className="block text-sm font-medium text-muted">{t('you')}</span>
            <span lang={language} dir="auto" className="block text-lg leading-relaxed break-words text-ink/80">
              {now}
            </span>
          </li>
        )}
      </ol>
      {said.length === 0 && now === '' && <p className="text-center text-muted">{t('begin')}</p>}
      <p role="log" aria-live="polite" lang={language} className="sr-only">
        {turns.turns.flatMap((turn) =>
          turn.sentences.map(({ text, at }) => <span key={`${turn.turn} ${at}`}>{`${text} `}</span>),
        )}
      </p>
    </section>
  );
}

function textOf({ text, isInterrupted }: LiveTurn): string {
  return isInterrupted ? `${text.trimEnd()}…` : text;
}

const LABELS = { learner: 'you', partner: 'partner' } as const;
