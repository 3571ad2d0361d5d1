'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';

import { problemsOf, type PromptText } from './promptText';

/** What is wrong with a text, in words by field, in the order of the form. */
export type ProblemTexts = ReadonlyMap<string, string>;

/** Says what is wrong with a text: what is found here, or else what the platform has answered. */
export function useProblemTexts(text: PromptText, violations: ReadonlyMap<string, string>): ProblemTexts {
  const t = useTranslations('prompts.problem');
  return useMemo(() => {
    const own = problemsOf(text);
    // The platform was not asked about a text that is incomplete.
    if (own.size === 0) return violations;
    return new Map([...own].map(([field, { kind, values }]) => [field, t(kind, values)]));
  }, [text, violations, t]);
}
