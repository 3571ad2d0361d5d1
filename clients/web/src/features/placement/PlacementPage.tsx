'use client';

import type { UpdateProfileInput } from '@vivavoce/graphql';
import { updateProfileDocument } from '@vivavoce/learner/documents/settings';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState, type ReactNode } from 'react';

import { Notice } from '@/components/ui/Notice';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { localPath } from '@/lib/localPath';

import { FirstLanguageStep } from './FirstLanguageStep';
import { GoalStep } from './GoalStep';

const LevelStep = dynamic(async () => (await import('./LevelStep')).LevelStep, {
  ssr: false,
  loading: () => <Skeleton lines={3} />,
});

const STEPS = ['language', 'goal', 'level'] as const;

/** Three questions after the registration: first language, goal, level. Each answer is saved at once. */
export function PlacementPage(): ReactNode {
  const t = useTranslations('placement');
  const failures = useTranslations('failure');
  const router = useRouter();
  const search = useSearchParams();
  const next = localPath(search.get('next'));
  const first = STEPS.findIndex((one) => one === search.get('step'));
  const [place, setPlace] = useState(Math.max(0, first));
  const { run, isBusy, failure } = useChange(updateProfileDocument);
  const [refused, setRefused] = useState<'examDay' | 'other' | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const step = STEPS[place] ?? 'language';

  // The pressed button was removed, so the focus moves to the next question.
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [place]);

  async function save(input: UpdateProfileInput): Promise<void> {
    setRefused(null);
    const answer = await run({ input });
    if (answer === null) return;
    if (answer.updateProfile.errors.length > 0) {
      setRefused((input.examDay ?? null) === null ? 'other' : 'examDay');
      return;
    }
    if (place + 1 < STEPS.length && first < 0) setPlace(place + 1);
    else router.push(next);
  }

  return (
    <div className="mx-auto max-w-2xl">
      {first < 0 && <p className="text-sm text-muted">{t('place', { place: place + 1, count: STEPS.length })}</p>}
      <h1 ref={title} tabIndex={-1} className="mt-1 mb-6 text-3xl outline-none sm:text-4xl">
        {t(`${step}.title`)}
      </h1>
      {step === 'language' && (
        <FirstLanguageStep isBusy={isBusy} onChoose={(firstLanguage) => void save({ firstLanguage })} />
      )}
      {step === 'goal' && (
        <GoalStep isBusy={isBusy} isDayRefused={refused === 'examDay'} onChoose={(goal) => void save(goal)} />
      )}
      {step === 'level' && <LevelStep isBusy={isBusy} onChoose={(level) => void save({ level })} />}
      {refused === 'other' && (
        <Notice tone="problem" isUrgent className="mt-5">
          {failures('UNKNOWN')}
        </Notice>
      )}
      {failure !== null && <FailureNotice failure={failure} className="mt-5" />}
      <p className="mt-8 text-center">
        <Link href={next} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
          {t('later')}
        </Link>
      </p>
    </div>
  );
}
