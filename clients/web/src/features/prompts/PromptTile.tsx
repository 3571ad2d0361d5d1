'use client';

import type { PromptsQuery } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';
import { promptAt } from '@/lib/routes';

import { usePromptName } from './usePromptName';

type Listed = PromptsQuery['prompts']['nodes'][number];

/** A prompt in the list: what it is for, and its state. */
export function PromptTile({ prompt }: { prompt: Listed }): ReactNode {
  const t = useTranslations('prompts');
  const nameOf = usePromptName();
  const { title, what } = nameOf(prompt.name);
  const { latestVersion } = prompt;
  const marks = [
    prompt.hasDraft ? t('mark.draft') : null,
    latestVersion === null ? t('mark.unpublished') : t('mark.published', { version: latestVersion }),
  ].filter((mark) => mark !== null);
  return (
    <Card className="relative flex h-full flex-col">
      <h2 className="text-xl">
        <Link href={promptAt(prompt.id)} className="after:absolute after:inset-0">
          <bdi>{title}</bdi>
        </Link>
      </h2>
      <p className="mt-1 text-sm text-muted">
        {t(`purpose.${prompt.purpose}`)} · <bdi className="font-mono break-all">{prompt.name}</bdi>
      </p>
      {what !== null && <p className="mt-3">{what}</p>}
      <ul className="mt-auto flex flex-wrap gap-2 pt-4">
        {marks.map((mark) => (
          <li key={mark} className="rounded-full bg-sunken px-3 py-0.5 text-sm">
            {mark}
          </li>
        ))}
      </ul>
    </Card>
  );
}
