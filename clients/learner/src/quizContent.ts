import type { QuizAnswerInput, QuizAnswerPartsFragment } from '@vivavoce/graphql';

import type { QuizContent } from './quizTaking';

/** Returns an answer of the graph; null when nothing was answered. */
export function contentOf(content: QuizAnswerPartsFragment['content']): QuizContent | null {
  if (content === null) return null;
  const { option, truth, text, ordering, sessionId } = content;
  if (option !== null) return { kind: 'option', option };
  if (truth !== null) return { kind: 'truth', truth };
  if (text !== null) return { kind: 'text', text };
  if (ordering !== null) return { kind: 'ordering', options: ordering };
  return sessionId === null ? null : { kind: 'session', sessionId };
}

/** Returns an answer as the graph takes it. */
export function inputOf(content: QuizContent): QuizAnswerInput {
  switch (content.kind) {
    case 'option':
      return { option: content.option };
    case 'truth':
      return { truth: content.truth };
    case 'text':
      return { text: content.text };
    case 'ordering':
      return { ordering: [...content.options] };
    case 'session':
      return { sessionId: content.sessionId };
  }
}

/** Whether two answers are the same. */
export function isSame(one: QuizContent | null, other: QuizContent | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
