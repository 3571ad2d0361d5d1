'use client';

import { useTranslations } from 'next-intl';

/** The prompts that come with the platform. */
const BUILT_IN = [
  'chat-reply',
  'judge-criterion',
  'notes',
  'partner-turn',
  'pipeline-step',
  'practice-sentence',
  'quiz-check',
  'quiz-questions',
  'result-feedback',
] as const;

/** Returns what a prompt is called, and what it is for; a prompt that this app does not know has its name in code. */
export function usePromptName(): (name: string) => { title: string; what: string | null } {
  const t = useTranslations('prompts.builtIn');
  return (name) => {
    const known = BUILT_IN.find((one) => one === name);
    return known === undefined ? { title: name, what: null } : { title: t(`${known}.title`), what: t(`${known}.what`) };
  };
}
