'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { useEvery } from '@/lib/useEvery';

import { LOOK_EVERY, type Exam } from './exam';
import { PartFrame } from './PartFrame';
import { RepeatOffer } from './RepeatOffer';

/** The end of an exam that is not complete: the talks are looked at, and one that could not be rated may be taken again. */
export function PartsTaken(props: { exam: Exam; onLook(): void }): ReactNode {
  const t = useTranslations('mockExam');
  const { exam, onLook } = props;
  const repeatable = exam.parts.find(({ isRepeatable }) => isRepeatable);
  useEvery(LOOK_EVERY, onLook, repeatable === undefined);
  return (
    <PartFrame exam={exam} place={null} title={t('taken')}>
      {repeatable === undefined ? (
        <p role="status" className="text-center">
          {t('checking')}
        </p>
      ) : (
        <RepeatOffer examId={exam.id} part={repeatable.kind} isBeforeNext={false} onLook={onLook} />
      )}
    </PartFrame>
  );
}
