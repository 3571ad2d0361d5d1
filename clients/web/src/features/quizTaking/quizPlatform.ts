import type { QuizPlatform } from '@vivavoce/learner/useQuizTaking';

import { browser } from '@/platform/browser';
import { answersHere } from '@/platform/quizAnswers';

/** What the browser provides for taking quizzes; one for the whole page. */
export const quizPlatform: QuizPlatform = {
  answers: answersHere(),
  now: () => browser().now(),
  later: (run, milliseconds) => browser().later(run, milliseconds),
  onOnline: (listener) => browser().onOnline(listener),
};
