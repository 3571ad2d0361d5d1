'use client';

import type { NextStep } from '@vivavoce/learner/nextStep';
import { Lightbulb } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { LinkButton } from '@/components/ui/LinkButton';
import { practice } from '@/lib/routes';
import { UNDETERMINED } from '@/lib/undetermined';

import { useStepText } from './useStepText';

/** How to do the task again: by a link, or in place. */
export type Again = { href: string } | { onPress: () => void };

interface NextStepCardProps {
  step: NextStep;
  /** The tag of the language; `UNDETERMINED` hides the way to practise its words. */
  language: string;
  /** Unset where the task cannot be done again. */
  again?: Again;
}

/** The one thing to practise next: its evidence, and a button that practises just that. */
export function NextStepCard({ step, language, again }: NextStepCardProps): ReactNode {
  const t = useTranslations('step');
  const text = useStepText()(step);
  const href =
    step.kind === 'sound'
      ? practice.sounds([step.arpabet])
      : step.kind === 'word'
        ? language === UNDETERMINED
          ? null
          : practice.words([step.word], language)
        : again !== undefined && 'href' in again
          ? again.href
          : null;
  return (
    <section
      aria-label={t('title')}
      className="flex flex-wrap items-center gap-x-5 gap-y-4 rounded-card bg-accent-soft p-5 sm:px-6"
    >
      <Lightbulb aria-hidden className="size-7 shrink-0 text-accent" />
      <div className="min-w-0 flex-1 basis-60">
        <h2 className="text-xl">{text.title}</h2>
        <p className="mt-0.5 text-muted">{text.why}</p>
      </div>
      {step.kind !== 'none' && href !== null && (
        <LinkButton href={href} look="quiet">
          {text.action}
        </LinkButton>
      )}
      {step.kind !== 'none' && href === null && again !== undefined && 'onPress' in again && (
        <Button look="quiet" onClick={again.onPress}>
          {text.action}
        </Button>
      )}
    </section>
  );
}
