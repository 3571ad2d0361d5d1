import { quizAppealsDocument } from '@vivavoce/learner/documents/quizAppeals';
import { useGraph, type Answer } from '@vivavoce/learner/useGraph';
import type { QuizAppealsQuery } from '@vivavoce/graphql';

/** How many appeals are listed; later ones come when these are decided. */
const MOST = 20;

/** Returns the appeals that wait, oldest first. With `pause`, nothing is asked. */
export function useAppeals({ pause = false }: { pause?: boolean } = {}): Answer<QuizAppealsQuery> {
  return useGraph(quizAppealsDocument, { first: MOST }, { isFresh: true, pause });
}
