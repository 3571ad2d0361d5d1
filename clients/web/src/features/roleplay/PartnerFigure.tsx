'use client';

import type { PartnerState } from '@vivavoce/live/talkTurns';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

interface PartnerFigureProps {
  state: PartnerState | 'paused';
}

/** The partner as a calm figure: it listens, thinks or speaks. The words below say the same. */
export function PartnerFigure({ state }: PartnerFigureProps): ReactNode {
  const t = useTranslations('talk.state');
  return (
    <div className="flex flex-col items-center gap-2" data-testid="partner" data-state={state}>
      <svg aria-hidden viewBox="0 0 160 160" className="partner size-40 short:size-24" data-state={state}>
        <circle cx="80" cy="80" r="76" className="partner-ring fill-accent-soft" />
        <circle cx="80" cy="80" r="60" className="fill-surface stroke-accent" strokeWidth="3" />
        <g className="partner-head stroke-accent" fill="none" strokeWidth="4" strokeLinecap="round">
          <path d="M36 132c4-26 22-38 44-38s40 12 44 38" />
          <circle cx="80" cy="66" r="28" className="fill-accent-soft" />
          <path d="M69 62v3M91 62v3" />
          {state === 'speaking' ? (
            <ellipse cx="80" cy="79" rx="7" ry="5" className="partner-mouth fill-accent" stroke="none" />
          ) : (
            <path d="M72 78c4 4 12 4 16 0" />
          )}
        </g>
        {state === 'thinking' && (
          <g className="partner-dots fill-accent">
            <circle cx="116" cy="44" r="5" />
            <circle cx="130" cy="34" r="5" />
            <circle cx="144" cy="26" r="5" />
          </g>
        )}
      </svg>
      <p className="font-medium">{t(state)}</p>
    </div>
  );
}
