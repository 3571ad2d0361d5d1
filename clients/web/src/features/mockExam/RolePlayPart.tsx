'use client';

import type { RolePlay } from '@vivavoce/learner/speaking';
import { useMockExamPart } from '@vivavoce/learner/useMockExamPart';
import { isRunning } from '@vivavoce/live/talkStore';
import { useTranslations } from 'next-intl';
import { useEffect, useState, type ComponentProps, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Skeleton } from '@/components/ui/Skeleton';
import { StartTrouble } from '@/features/roleplay/StartTrouble';
import { TalkLeaveGuard } from '@/features/roleplay/TalkLeaveGuard';
import { TalkRun } from '@/features/roleplay/TalkRun';
import { useTalk } from '@/features/roleplay/useTalk';
import { useEvery } from '@/lib/useEvery';

import { LOOK_EVERY, type Exam, type ExamPart } from './exam';
import { RolePlayIntro } from './RolePlayIntro';

interface RolePlayPartProps {
  exam: Exam;
  part: ExamPart;
  /** The index of the part. */
  place: number;
  /** Null when content cannot be reached. */
  scenario: ComponentProps<typeof TalkRun>['scenario'] | null;
  /** Reads the exam again. */
  onLook(): void;
}

/** A talk of an exam: what comes next, the preparation, and the conversation. The exam detects when it has ended. */
export function RolePlayPart({ exam, part, place, scenario, onLook }: RolePlayPartProps): ReactNode {
  const t = useTranslations('mockExam');
  const { talk, state } = useTalk(useMockExamPart(exam.id, part.kind, part.sessionKey));
  const { phase, failure } = state;
  // A talk that runs keeps its card when content cannot be reached.
  const [card, setCard] = useState(scenario);
  if (scenario !== null && scenario !== card) setCard(scenario);
  const isHere = isRunning(phase);
  const isEnding = part.state === 'UNDER_WAY' && part.session?.state !== 'OPEN';
  // Once the part before is rated, it is known whether it may be taken again.
  const isBeingRated = exam.parts[place - 1]?.rating === 'PENDING';
  useEvery(LOOK_EVERY, onLook, phase === 'done' || (!isHere && (isEnding || isBeingRated)));

  // What has changed in another window is shown.
  const hasChanged = failure?.reason === 'EXAM_ENDED' || failure?.reason === 'EXAM_PART_CHANGED';
  useEffect(() => {
    if (hasChanged) onLook();
  }, [hasChanged, onLook]);

  const look = (
    <Button look="quiet" onClick={onLook}>
      {t('onward')}
    </Button>
  );
  if (card === null) {
    return (
      <Notice tone="problem" isUrgent action={look}>
        {t('noCard')}
      </Notice>
    );
  }
  const task: RolePlay = { rolePlay: { scenarioId: card.id, mode: 'EXAM' } };
  return (
    <>
      <TalkRun
        scenario={card}
        talk={talk}
        state={state}
        isExam
        before={
          <RolePlayIntro
            exam={exam}
            part={part}
            place={place}
            isEnding={isEnding}
            isStarting={phase === 'starting'}
            onBegin={() => void talk.prepare(task, true)}
            onLook={onLook}
          >
            <StartTrouble state={state} onEndOthers={() => void talk.prepareInstead(task, true)} />
          </RolePlayIntro>
        }
        end={
          <>
            <p role="status" className="text-center">
              {t('ending')}
            </p>
            <Skeleton lines={3} />
          </>
        }
        onward={look}
        onDone={onLook}
      />
      <TalkLeaveGuard isRunning={isHere} onLeave={talk.dispose} />
    </>
  );
}
