'use client';

import { signalOf } from '@vivavoce/learner/talkNames';
import { useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';

import type { TalkScenario } from './card';

/** Returns what the learner wants to practise in this talk, as the address names it; null for the whole talk. */
export function useAim(scenario: TalkScenario): string | null {
  const t = useTranslations('aim');
  const search = useSearchParams();
  const task = scenario.tasks[Number(search.get('task')) - 1];
  if (task !== undefined) return task;
  const signal = signalOf(search.get('aim') ?? '');
  return signal === null ? null : t(signal);
}
