'use client';

import type { Failure } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { SideBySide } from '@/components/SideBySide';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { diffLines } from '@/lib/diffLines';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { linesOf, SECTIONS, type Draft } from './content';

interface NotesClashProps {
  mine: Draft;
  /** What is stored; null when it says nothing. */
  theirs: Draft | null;
  isBusy: boolean;
  failure: Failure | null;
  onMine(): void;
  onTheirs(): void;
}

/** Two versions of the same notes of which one is to be kept. */
export function NotesClash({ mine, theirs, isBusy, failure, onMine, onTheirs }: NotesClashProps): ReactNode {
  const t = useTranslations('notes');
  const parts = SECTIONS.map((section) => ({
    name: t(section),
    lines: diffLines(theirs === null ? [] : linesOf(theirs, section), linesOf(mine, section)),
    isCode: false,
  })).filter(({ lines }) => lines.some(({ kind }) => kind !== 'same'));
  return (
    <section aria-labelledby="clash" className="space-y-4">
      <h3 id="clash" className="text-lg">
        {t('clash.title')}
      </h3>
      <Notice tone="warning" isUrgent>
        {t('clash.what')}
      </Notice>
      <SideBySide parts={parts} olderName={t('clash.theirs')} newerName={t('clash.mine')} same={t('clash.same')} />
      {failure !== null && <FailureNotice failure={failure} />}
      <div className="flex flex-wrap gap-3">
        <Button disabled={isBusy} onClick={onMine}>
          {t('clash.keepMine')}
        </Button>
        <Button look="quiet" onClick={onTheirs}>
          {t('clash.keepTheirs')}
        </Button>
      </div>
    </section>
  );
}
