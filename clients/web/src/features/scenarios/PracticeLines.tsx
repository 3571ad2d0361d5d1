'use client';

import { graphql, readFragment, type FragmentType } from '@vivavoce/graphql';
import type { ReactNode } from 'react';

import { PracticeLineList } from './PracticeLineList';

const linesFragment = graphql(`
  fragment PracticeLines on Scenario {
    practiceLines
    myProgress {
      linesSpoken
      bestScore
    }
  }
`);

/** The practice lines of a scenario; those that the learner has spoken are marked. */
export function PracticeLines(props: { scenario: FragmentType<typeof linesFragment> }): ReactNode {
  const { practiceLines: lines, myProgress: progress } = readFragment(linesFragment, props.scenario);
  return <PracticeLineList lines={lines} progress={progress} />;
}
