'use client';

import { readFragment, type FragmentType } from '@vivavoce/graphql';
import { criterionFragment, quoteFragment, reportFragment } from '@vivavoce/learner/documents/talkReport';
import type { Marked } from '@vivavoce/learner/markedTurns';
import type { ReactNode } from 'react';

import { Criteria } from './Criteria';
import { EstimateCard } from './EstimateCard';
import { SayItBetter } from './SayItBetter';
import { SinceLastTalk } from './SinceLastTalk';
import { useSpeaksAlone } from './speaksAlone';
import { TalkExamination } from './TalkExamination';
import { TalkFluency } from './TalkFluency';
import { TalkTasks } from './TalkTasks';
import { TalkTranscript } from './TalkTranscript';

interface TalkReportViewProps {
  /** The talk's session. */
  sessionId: string;
  report: FragmentType<typeof reportFragment>;
  /** The spoken language. */
  language: string;
  /** Reads the report again. */
  onChange(): void;
}

/** A whole report: estimate, criteria with their evidence, better sentences, tasks, flow and transcript. */
export function TalkReportView(props: TalkReportViewProps): ReactNode {
  const report = readFragment(reportFragment, props.report);
  const { language } = props;
  const isFree = useSpeaksAlone();
  const criteria = report.criteria.map((one) => readFragment(criterionFragment, one));
  const marked = criteria.flatMap(({ rating }) => {
    return (rating?.evidence ?? []).flatMap(({ supporting, opposing }): Marked[] => [
      ...readFragment(quoteFragment, supporting).map(({ turn, text }) => ({ turn, text, isFor: true })),
      ...readFragment(quoteFragment, opposing).map(({ turn, text }) => ({ turn, text, isFor: false })),
    ]);
  });
  return (
    <div className="space-y-6">
      <EstimateCard
        estimate={report.estimate}
        words={report.words}
        isEnglish={criteria.every(({ notRatedReason }) => notRatedReason !== 'LANGUAGE_UNSUPPORTED')}
      />
      {report.previous && report.estimate && (
        <SinceLastTalk
          sessionId={report.previous.sessionId}
          finishedAt={report.previous.finishedAt}
          before={report.previous.estimate}
          now={report.estimate}
        />
      )}
      {report.estimate && !isFree && (
        <TalkExamination
          sessionId={props.sessionId}
          rubric={report.rubric}
          examination={report.examination}
          estimate={report.estimate}
          criteria={report.criteria}
          onChange={props.onChange}
        />
      )}
      {report.criteria.length > 0 && (
        <Criteria
          rubric={report.rubric}
          criteria={report.criteria}
          better={report.betterSentences}
          language={language}
        />
      )}
      {report.betterSentences.length > 0 && <SayItBetter sentences={report.betterSentences} language={language} />}
      {report.tasks.length > 0 && <TalkTasks tasks={report.tasks} language={language} />}
      {report.fluency && <TalkFluency fluency={report.fluency} turns={report.turns} />}
      {report.turns.length > 0 && <TalkTranscript turns={report.turns} marked={marked} language={language} />}
    </div>
  );
}
