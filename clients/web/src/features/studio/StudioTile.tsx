'use client';

import type { AuthoredScenariosQuery } from '@vivavoce/graphql';
import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';
import { studioAt } from '@/lib/routes';

type Listed = AuthoredScenariosQuery['authoredScenarios']['nodes'][number];

/** A scenario in the list of its author: its state, and when it was changed. */
export function StudioTile({ scenario }: { scenario: Listed }): ReactNode {
  const t = useTranslations('studio');
  const names = useTranslations('scenarios');
  const format = useFormatter();
  const { latestVersion } = scenario;
  const marks = [
    scenario.hasDraft ? t('mark.draft') : null,
    latestVersion === null ? null : t('mark.published', { version: latestVersion }),
    latestVersion !== null && !scenario.hasScript ? t('mark.noPartner') : null,
    scenario.isBuiltIn ? t('mark.builtIn') : null,
  ].filter((mark) => mark !== null);
  return (
    <Card className="relative flex h-full flex-col">
      <h2 className="text-xl">
        <Link href={studioAt(scenario.id)} className="after:absolute after:inset-0">
          <bdi>{scenario.title}</bdi>
        </Link>
      </h2>
      <p className="mt-1 text-sm text-muted">
        {names(`profession.${scenario.profession}`)} · {names(`level.${scenario.level}`)}
      </p>
      <ul className="mt-3 mb-4 flex flex-wrap gap-2">
        {marks.map((mark) => (
          <li key={mark} className="rounded-full bg-sunken px-3 py-0.5 text-sm">
            {mark}
          </li>
        ))}
      </ul>
      <p className="mt-auto text-sm text-muted">
        {t('changed', {
          time: format.dateTime(new Date(scenario.changedAt), { dateStyle: 'medium', timeStyle: 'short' }),
        })}
      </p>
    </Card>
  );
}
