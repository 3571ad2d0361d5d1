'use client';

import type { TalkState } from '@vivavoce/live/talk';
import { Lightbulb } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

interface HintLineProps {
  state: TalkState;
  language: string;
}

/**
 * What the help of practice has to tell: the line to say, until it was said; that there is none; or that the last turn is
 * taken back. Screen readers get it, too.
 */
export function HintLine({ state, language }: HintLineProps): ReactNode {
  const t = useTranslations('talk.help');
  const { turns, hint } = state;
  const last = turns.turns.at(-1);
  const isTakenBack = last?.isWithdrawn === true;
  return (
    <div aria-live="polite" data-testid="hint">
      {turns.hint !== null && (
        <p className="flex items-start gap-3 rounded-2xl border border-line bg-surface p-4">
          <Lightbulb aria-hidden className="mt-1 size-5 shrink-0 text-accent" />
          <span className="min-w-0">
            <span className="block text-sm font-medium text-muted">{t('title')}</span>
            <span lang={language} dir="auto" className="block text-lg leading-relaxed break-words">
              {turns.hint.text}
            </span>
          </span>
        </p>
      )}
      {hint === 'missed' && <p className="text-center text-muted">{t('missed')}</p>}
      {isTakenBack && turns.hint === null && hint !== 'missed' && (
        <p className="text-center text-muted">{t('again')}</p>
      )}
    </div>
  );
}
