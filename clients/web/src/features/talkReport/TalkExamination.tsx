'use client';

import { readFragment, type FragmentType } from '@vivavoce/graphql';
import { examinersRatingFragment, talkExaminationFragment } from '@vivavoce/learner/documents/examination';
import { criterionFragment, estimateFragment } from '@vivavoce/learner/documents/talkReport';
import type { ReactNode } from 'react';

import { AskExaminers } from './AskExaminers';
import { ExaminersOutcome } from './ExaminersOutcome';
import { ExaminersWaiting } from './ExaminersWaiting';

interface TalkExaminationProps {
  sessionId: string;
  rubric: string;
  examination: FragmentType<typeof talkExaminationFragment> | null;
  estimate: FragmentType<typeof estimateFragment>;
  criteria: readonly FragmentType<typeof criterionFragment>[];
  /** Reads the report again. */
  onChange(): void;
}

/** What the learner and examiners make of a talk together: asking, waiting, or the outcome beside the estimate. */
export function TalkExamination(props: TalkExaminationProps): ReactNode {
  const examination = readFragment(talkExaminationFragment, props.examination);
  const rating = readFragment(examinersRatingFragment, examination?.rating ?? null);
  if (rating !== null) {
    return (
      <ExaminersOutcome
        rubric={props.rubric}
        rating={rating}
        estimate={readFragment(estimateFragment, props.estimate)}
        criteria={props.criteria.map((one) => readFragment(criterionFragment, one))}
      />
    );
  }
  if (examination === null || examination.state === 'WITHDRAWN') {
    return <AskExaminers sessionId={props.sessionId} isWithdrawn={examination !== null} onAsked={props.onChange} />;
  }
  return (
    <ExaminersWaiting
      sessionId={props.sessionId}
      state={examination.state}
      requestedAt={examination.requestedAt}
      onWithdrawn={props.onChange}
    />
  );
}
