'use client';

import { useNow, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { clock } from '@/lib/clock';
import { UNDETERMINED } from '@/lib/undetermined';

import type { Progress } from './useTranscriptionProgress';

interface TranscriptionWorkProps {
  progress: Pick<Progress, 'done' | 'language' | 'atEngineSince'>;
  /** The length of the sound in milliseconds. */
  length: number;
}

const SECOND = 1000;

/** What is being done with a recording that is open. An engine that has all of it reports no progress until its text is ready. */
export function TranscriptionWork({ progress, length }: TranscriptionWorkProps): ReactNode {
  const t = useTranslations('transcriptions');
  const now = useNow({ updateInterval: SECOND });
  const { done, language, atEngineSince } = progress;
  if (atEngineSince !== null) {
    const waited = Math.max(0, now.getTime() - new Date(atEngineSince).getTime());
    return t('atEngine', { waited: clock(waited), length: clock(length) });
  }
  if (language === UNDETERMINED) return t('detecting');
  return t('recognised', { done: clock(done), length: clock(length) });
}
