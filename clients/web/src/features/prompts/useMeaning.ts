'use client';

import { useTranslations } from 'next-intl';

/** The variables of the prompts that come with the platform. */
const KNOWN = [
  'asked',
  'bands',
  'criterion',
  'difficulty',
  'ending',
  'instruction',
  'language',
  'level',
  'like',
  'lines',
  'mood',
  'next',
  'noted_after',
  'noted_before',
  'order',
  'passages',
  'persona',
  'question',
  'questions',
  'scene',
  'setting',
  'sound',
  'strengths',
  'talk',
  'text',
  'told',
  'topic',
  'words',
] as const;

/** Returns what a variable stands for. */
export function useMeaning(): (name: string) => string {
  const t = useTranslations('prompts.meaning');
  return (name) => t(KNOWN.find((one) => one === name) ?? 'other');
}
