'use client';

import type { Level } from '@vivavoce/live/microphone';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { useLevel } from './useLevel';

/** The current level of the microphone. */
export function LevelMeter(props: { onLevel: (listener: (level: Level) => void) => () => void }): ReactNode {
  const t = useTranslations('check');
  const fill = useLevel<HTMLDivElement>(props.onLevel);
  return (
    <div role="img" aria-label={t('level')} className="relative h-5 overflow-hidden rounded-full bg-sunken">
      <div
        ref={fill}
        className="meter-fill absolute inset-0 rounded-full bg-linear-to-r from-good via-good to-fair rtl:bg-linear-to-l"
      />
      <div aria-hidden className="absolute inset-y-0 start-[45%] border-s-2 border-dashed border-ink/30" />
    </div>
  );
}
