'use client';

import type { TalkReportPartsFragment } from '@vivavoce/graphql';
import { exerciseFor } from '@vivavoce/learner/talkExercise';
import { MessagesSquare, Mic } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { LinkButton } from '@/components/ui/LinkButton';
import { practice } from '@/lib/routes';

import { useTalkAgain } from './talkAgain';

interface NextExerciseProps {
  /** What the suggestion is about; null for a suggestion about nothing in particular. */
  signal: string | null;
  /** The learner's own words that can be said again, what speaks against them first. */
  quotes: readonly string[];
  better: TalkReportPartsFragment['betterSentences'];
  language: string;
}

/** The way to an exercise for a suggestion: the learner's own sentences, or another talk about it. */
export function NextExercise({ signal, quotes, better, language }: NextExerciseProps): ReactNode {
  const t = useTranslations('talkReport.exercise');
  const again = useTalkAgain();
  const exercise = exerciseFor(signal, quotes, better);
  const href =
    exercise.kind === 'READ'
      ? practice.own(exercise.sentences, language)
      : (again?.(exercise.aim === null ? {} : { aim: exercise.aim }) ?? null);
  if (href === null) return null;
  const Sign = exercise.kind === 'READ' ? Mic : MessagesSquare;
  return (
    <LinkButton href={href} look="quiet" size="small" className="mt-3">
      <Sign aria-hidden className="size-4" />
      {t(exercise.kind)}
    </LinkButton>
  );
}
