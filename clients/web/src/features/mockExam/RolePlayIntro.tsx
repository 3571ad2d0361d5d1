'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { LinkButton } from '@/components/ui/LinkButton';
import { practice } from '@/lib/routes';

import type { Exam, ExamPart } from './exam';
import { PartFrame } from './PartFrame';
import { RepeatOffer } from './RepeatOffer';

interface RolePlayIntroProps {
  exam: Exam;
  part: ExamPart;
  /** The index of the part. */
  place: number;
  /** Whether the part was begun elsewhere and is ending. */
  isEnding: boolean;
  isStarting: boolean;
  onBegin(): void;
  /** Reads the exam again. */
  onLook(): void;
  /** Why the part could not be begun. */
  children: ReactNode;
}

/** What is shown before a talk of an exam: what comes next, and the way to begin, or to go on with what was begun elsewhere. */
export function RolePlayIntro(props: RolePlayIntroProps): ReactNode {
  const t = useTranslations('mockExam');
  const { exam, part, place, isEnding, isStarting } = props;
  const isUnderWay = part.state === 'UNDER_WAY';
  const before = exam.parts[place - 1];
  const number = place + 1;
  return (
    <PartFrame exam={exam} place={place} title={t(`part.${part.kind}`)}>
      {props.children}
      {!isUnderWay && before?.isRepeatable === true && (
        <RepeatOffer examId={exam.id} part={before.kind} isBeforeNext onLook={props.onLook} />
      )}
      <p className="text-center">{t(isEnding ? 'ending' : isUnderWay ? 'underWay' : 'talkLead')}</p>
      {!isEnding && (
        <div className="flex flex-wrap items-center justify-center gap-3">
          {!isUnderWay && (
            <LinkButton href={`/check?next=${encodeURIComponent(practice.exam(exam.id))}`} look="quiet" size="large">
              {t('check')}
            </LinkButton>
          )}
          <Button size="large" disabled={isStarting} onClick={props.onBegin}>
            {t(isUnderWay ? 'goOn' : 'begin', { part: number })}
          </Button>
        </div>
      )}
      <p role="status" className="text-center text-sm text-muted">
        {isStarting ? t('starting') : !isUnderWay && t('rest')}
      </p>
    </PartFrame>
  );
}
