'use client';

import { skipMockExamWarmUpDocument } from '@vivavoce/learner/documents/mockExam';
import type { Task } from '@vivavoce/learner/speaking';
import { useChange } from '@vivavoce/learner/useChange';
import { useMockExamPart } from '@vivavoce/learner/useMockExamPart';
import { useTranslations } from 'next-intl';
import { useMemo, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { LeaveGuard } from '@/features/speaking/LeaveGuard';
import { Recorder } from '@/features/speaking/Recorder';
import { useSpeaking } from '@/features/speaking/useSpeaking';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { useEvery } from '@/lib/useEvery';

import { LOOK_EVERY, warmUpMinutes, type Exam, type ExamPart } from './exam';
import { PartFrame } from './PartFrame';

interface WarmUpProps {
  exam: Exam;
  part: ExamPart;
  /** Reads the exam again. */
  onLook(): void;
}

/** The warm-up of an exam: a free talk that ends after its time and is not rated. It can be skipped. */
export function WarmUp({ exam, part, onLook }: WarmUpProps): ReactNode {
  const t = useTranslations('mockExam');
  const { speaking, state } = useSpeaking(false, useMockExamPart(exam.id, part.kind, part.sessionKey));
  const skipping = useChange(skipMockExamWarmUpDocument);
  const { phase } = state;
  const isDone = phase === 'done';
  const isRecording = phase === 'starting' || phase === 'speaking' || phase === 'finishing';
  // Begun before this page was loaded, or in another window.
  const isElsewhere = part.state === 'UNDER_WAY' && phase === 'ready';
  useEvery(LOOK_EVERY, onLook, isDone || isElsewhere);

  const minutes = warmUpMinutes(part);
  const { language } = part.task;
  const topic = part.task.__typename === 'FreeTask' ? part.task.topic : null;
  const task = useMemo<Task>(() => ({ free: { language, topic } }), [language, topic]);

  async function skip(): Promise<void> {
    if ((await skipping.run({ input: { mockExamId: exam.id } })) !== null) onLook();
  }

  return (
    <PartFrame exam={exam} place={0} title={t('part.WARM_UP')}>
      <p className="text-center">{isElsewhere ? t('brokenOff') : t('warmUpLead', { minutes })}</p>
      {topic !== null && !isElsewhere && (
        <p lang={language} dir="auto" className="text-center font-display text-2xl text-balance" data-testid="topic">
          {topic}
        </p>
      )}
      {isDone && (
        <p role="status" className="text-center">
          {t('ending')}
        </p>
      )}
      {!isDone && !isElsewhere && (
        <Card className="py-8 short:py-3">
          <Recorder
            speaking={speaking}
            state={state}
            task={task}
            language={language}
            title={topic ?? t('part.WARM_UP')}
            longest={60_000 * minutes}
            canPause={false}
          />
        </Card>
      )}
      <LeaveGuard speaking={speaking} phase={phase} />
      {skipping.failure !== null && <FailureNotice failure={skipping.failure} />}
      {!isRecording && !isDone && (
        <p className="text-center">
          <Button look={isElsewhere ? 'primary' : 'quiet'} disabled={skipping.isBusy} onClick={() => void skip()}>
            {t(isElsewhere ? 'toFirst' : 'skip')}
          </Button>
        </p>
      )}
    </PartFrame>
  );
}
