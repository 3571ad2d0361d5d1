import type { QuizAttemptPartsFragment, QuizPartsFragment, QuizQuestionPartsFragment } from '@vivavoce/graphql';

/** A quiz that can be taken. */
export function aQuiz(told: Partial<QuizPartsFragment> = {}): Record<string, unknown> {
  return {
    __typename: 'Quiz',
    id: 'q1',
    title: 'Asthma leaflet.pdf',
    source: 'DOCUMENTS',
    bankTags: [],
    number: 10,
    difficulty: 'MEDIUM',
    kinds: [],
    feedback: 'AT_END',
    timeLimit: null,
    state: 'READY',
    failure: null,
    figures: { drafted: 21, dropped: 6, shown: 8, byModel: 0 },
    language: 'en',
    createdAt: '2026-05-01T10:00:00Z',
    cursor: '4',
    submittedAttempts: 0,
    bestGrade: null,
    attemptUnderWayId: null,
    newVerdicts: 0,
    sharedBy: null,
    ...told,
  };
}

/** An attempt that is under way. */
export function anAttempt(told: Partial<QuizAttemptPartsFragment> = {}): Record<string, unknown> {
  return {
    __typename: 'QuizAttempt',
    id: 'a1',
    state: 'UNDER_WAY',
    startedAt: '2026-05-04T11:59:00Z',
    endsAt: null,
    submittedAt: null,
    questionCount: 2,
    answered: 0,
    result: null,
    newVerdicts: 0,
    ...told,
  };
}

/** A question of which one option is to be chosen. */
export function aQuestion(told: Partial<QuizQuestionPartsFragment> = {}): Record<string, unknown> {
  return {
    __typename: 'QuizQuestion',
    id: '1',
    position: 1,
    kind: 'MULTIPLE_CHOICE',
    difficulty: 'MEDIUM',
    prompt: 'What is asthma?',
    options: ['A disease', 'A drug', 'A doctor'],
    spokenText: null,
    ...told,
  };
}

/** An answer, or that there is none. */
export function anAnswer(questionId: string, told: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    __typename: 'QuizAnswer',
    questionId,
    content: null,
    number: null,
    savedAt: null,
    mark: null,
    appeal: null,
    ...told,
  };
}

/** What was answered. */
export function answered(told: Record<string, unknown>): Record<string, unknown> {
  return {
    __typename: 'QuizAnswerContent',
    option: null,
    truth: null,
    text: null,
    ordering: null,
    sessionId: null,
    ...told,
  };
}

/** A mark, and what it rests on. */
export function aMark(told: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    __typename: 'QuizMark',
    verdict: 'WRONG',
    points: 0,
    confidence: 1,
    markedBy: 'RULES',
    key: { option: 0, truth: null, texts: null, ordering: null },
    explanation: 'It is called a disease.',
    citation: {
      document: { __typename: 'Document', id: 'd1', name: 'Asthma leaflet.pdf' },
      page: 2,
      span: { start: 5, end: 30 },
      quote: 'Asthma is a disease.',
      section: null,
    },
    ...told,
  };
}
