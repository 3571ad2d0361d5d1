'use client';

import { graphql, readFragment, type FragmentType, type Profession } from '@vivavoce/graphql';
import { Coffee, HeartPulse, Pill, Stethoscope, type LucideIcon } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

export const tileFragment = graphql(`
  fragment ScenarioTile on Scenario {
    id
    title
    profession
    level
    setting
    practiceLines
    myProgress {
      linesSpoken
    }
  }
`);

const SIGNS: Record<Profession, LucideIcon> = {
  EVERYDAY: Coffee,
  NURSING: HeartPulse,
  MEDICINE: Stethoscope,
  PHARMACY: Pill,
};

/** A tile of the scenario list. */
export function ScenarioTile(props: { scenario: FragmentType<typeof tileFragment> }): ReactNode {
  const t = useTranslations('scenarios');
  const scenario = readFragment(tileFragment, props.scenario);
  const Sign = SIGNS[scenario.profession];
  const count = scenario.practiceLines.length;
  const done = scenario.myProgress?.linesSpoken.length ?? 0;
  return (
    <Link
      href={`/library/${encodeURIComponent(scenario.id)}`}
      className="group flex h-full flex-col rounded-card border border-line bg-surface p-5 shadow-card transition hover:border-accent/50"
    >
      <span className="mb-4 flex items-center gap-3 text-sm text-muted">
        <span aria-hidden className="flex size-10 items-center justify-center rounded-full bg-accent-soft text-accent">
          <Sign className="size-5" />
        </span>
        {t(`profession.${scenario.profession}`)} · {t(`level.${scenario.level}`)}
      </span>
      <span className="font-display text-xl leading-snug group-hover:text-accent">{scenario.title}</span>
      <span className="mt-2 line-clamp-3 text-muted">{scenario.setting}</span>
      <span className="mt-auto block pt-4 text-sm font-medium">
        {done === 0 ? t('lines', { count }) : t('linesDone', { done, count })}
      </span>
      {done > 0 && <progress aria-hidden value={done} max={count} className="round-progress mt-2 h-1.5 w-full" />}
    </Link>
  );
}
