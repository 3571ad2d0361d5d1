'use client';

import type { Level } from '@vivavoce/graphql';
import type { NextStep } from '@vivavoce/learner/nextStep';
import { Mic } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { VoiceWave } from '@/components/ui/VoiceWave';
import { useStepText } from '@/features/result/useStepText';
import { useMicrophoneTested } from '@/lib/microphoneTested';
import { practice } from '@/lib/routes';

interface TodayStepProps {
  /** Whether the learner has no attempts yet. */
  isNew: boolean;
  /** The difficulty of sentences; null for any. */
  level: Level | null;
  /** Sounds that are typically hard with the learner's first language; may be empty. */
  typical: readonly string[];
  /** The next step of the last scored attempt. */
  step: NextStep | null;
  attempt: { id: string; task: { language: string } } | null;
  /** The scenario of the last attempt. */
  scenario: { id: string; title: string } | null;
}

/** The card with the one thing to do now. */
export function TodayStep({ isNew, level, typical, step, attempt, scenario }: TodayStepProps): ReactNode {
  const t = useTranslations('home');
  const stepText = useStepText();
  const isTested = useMicrophoneTested();

  const sentences = practice.sentences({ level });
  // Without results, the sounds of the first language come first.
  const first = typical.length > 0 ? practice.sounds(typical, level) : sentences;

  function shown(): { kicker: string; title: string; why: string | null; action: string; href: string } {
    if (isNew) {
      return {
        kicker: t('startKicker'),
        title: t(isTested ? 'startTested' : 'start'),
        why: null,
        action: t(isTested ? 'practise' : 'checkFirst'),
        href: isTested ? first : `/check?next=${encodeURIComponent(first)}`,
      };
    }
    const kicker = t('stepKicker');
    if (step !== null && step.kind !== 'none' && attempt !== null) {
      const { title, why, action } = stepText(step);
      const href =
        step.kind === 'sound'
          ? practice.sounds([step.arpabet])
          : step.kind === 'word'
            ? practice.words([step.word], attempt.task.language)
            : practice.again(attempt.id);
      return { kicker, title, why, action, href };
    }
    if (scenario !== null) {
      const title = t('goOnScenario', { title: `\u2068${scenario.title}\u2069` });
      return { kicker, title, why: null, action: t('practise'), href: practice.scenario(scenario.id) };
    }
    return { kicker, title: t('goOnSentences'), why: null, action: t('practise'), href: sentences };
  }

  const { kicker, title, why, action, href } = shown();
  return (
    <section className="relative h-full overflow-hidden rounded-card bg-accent p-6 text-accent-ink shadow-card dark:bg-accent-soft dark:text-ink sm:p-8">
      <VoiceWave className="hidden h-3/5 opacity-20 sm:block" />
      <div className="relative">
        <p className="text-sm opacity-90">{kicker}</p>
        <h3 className="mt-2 max-w-md font-display text-2xl leading-snug sm:text-3xl">{title}</h3>
        {why !== null && <p className="mt-2 max-w-md">{why}</p>}
        <Link
          href={href}
          className="mt-6 inline-flex min-h-13 max-w-full items-center gap-2.5 rounded-full bg-surface px-7 text-lg font-medium text-ink hover:brightness-95 focus-visible:outline-accent-ink dark:bg-accent dark:text-accent-ink dark:focus-visible:outline-ink"
        >
          <Mic aria-hidden className="size-5 shrink-0 text-voice dark:text-accent-ink" />
          {action}
        </Link>
      </div>
    </section>
  );
}
