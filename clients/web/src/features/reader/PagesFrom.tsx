'use client';

import { readFragment } from '@vivavoce/graphql';
import { documentPageParts, documentPagesDocument } from '@vivavoce/learner/documents/documents';
import { useGraph } from '@vivavoce/learner/useGraph';
import type { ReactNode } from 'react';

import { FailureNotice } from '@/lib/graph/FailureNotice';

import { PageRoom } from './PageRoom';
import { PageText } from './PageText';
import type { Found } from './places';
import type { Target } from './useTarget';

interface PagesFromProps {
  id: string;
  first: number;
  last: number;
  target: Target | null;
  found: readonly Found[];
}

/** Some pages that follow each other. When they are too long for one answer, the others are asked for after it. */
export function PagesFrom({ id, first, last, target, found }: PagesFromProps): ReactNode {
  const { data, failure, reload } = useGraph(documentPagesDocument, {
    id,
    from: first,
    first: last - first + 1,
  });
  const answer = data?.documentPages;
  if (!answer) {
    if (failure !== null) return <FailureNotice failure={failure} onRetry={reload} className="my-6" />;
    const isWanted = target !== null && target.place.page >= first && target.place.page <= last;
    return (
      <PageRoom key={isWanted ? target.jump : 'room'} pages={last - first + 1} height={null} isWanted={isWanted} />
    );
  }
  const { next } = answer;
  return (
    <>
      {readFragment(documentPageParts, answer.pages).map((page) => (
        <PageText key={page.number} page={page} target={target} found={found} />
      ))}
      {next !== null && next > first && next <= last && (
        <PagesFrom id={id} first={next} last={last} target={target} found={found} />
      )}
    </>
  );
}
