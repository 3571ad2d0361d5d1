import type { Messages } from '@vivavoce/messages/messages';

type Namespace = keyof Messages;

/** The messages that every page gets. */
export const SHARED = [
  'app',
  'common',
  'failure',
  'pageError',
  'shell',
  'suspended',
  'titles',
  'view',
] as const satisfies readonly Namespace[];

const SPEAKING = ['captions', 'leave', 'microphone', 'recorder', 'usedUp'] as const;
const RESULT = ['fluency', 'hint', 'result', 'step', 'word'] as const;

/** The messages that each area of the app gets besides the shared ones, so that no page carries those of the others. */
export const AREAS = {
  welcome: ['guest', 'hint', 'result', 'step', 'welcome', 'word', ...SPEAKING],
  account: ['account', 'factor', 'guardian', 'passkey', 'privacy', 'provider', 'receipt', 'seat', 'welcome'],
  today: [
    'history',
    'home',
    'openExam',
    'payment',
    'reviewDue',
    'unfinished',
    ...RESULT,
    'captions',
    'microphone',
    'recorder',
    'usedUp',
  ],
  practice: [
    'openExam',
    'payment',
    'practice',
    'recording',
    'unfinished',
    'usedUp',
    ...RESULT,
    'captions',
    'microphone',
    'recorder',
  ],
  exercise: ['aim', 'practice', 'recording', 'round', 'talk', ...RESULT, ...SPEAKING],
  exam: ['mockExam', 'openExam', 'recording', 'scenarios', 'talk', ...SPEAKING],
  review: ['cardTruth', 'review', 'reviewDue'],
  reviewing: ['cardTruth', 'hint', 'result', 'reviewDue', 'reviewSession', 'word', ...SPEAKING],
  check: ['check', 'microphone'],
  placement: ['placement', 'result', ...SPEAKING],
  quiz: ['citation', 'hint', 'quizMark', 'quizTaking', 'result', 'word', ...SPEAKING],
  library: [
    'chat',
    'citation',
    'documents',
    'library',
    'notes',
    'quizMark',
    'quizResult',
    'quizzes',
    'reader',
    'scenarios',
    'shareQuiz',
    'transcriptions',
    'uploads',
  ],
  sharedQuiz: ['sharedQuiz'],
  progress: [
    'aim',
    'forecast',
    'history',
    'mockExam',
    'privacy',
    'progress',
    'recording',
    'scenarios',
    'talkReport',
    ...RESULT,
    'captions',
    'microphone',
    'recorder',
    'usedUp',
  ],
  examiner: ['appeals', 'examination', 'recording', 'talkReport'],
  admin: ['admin', 'audit', 'factor', 'notFound', 'passkey'],
  author: ['bank', 'prompts', 'quizzes', 'scenarios', 'studio'],
  me: [
    'change',
    'factor',
    'keys',
    'passkey',
    'payment',
    'plan',
    'privacy',
    'provider',
    'recording',
    'seats',
    'security',
    'settings',
    'usage',
  ],
  plans: ['change', 'plan'],
} as const satisfies Record<string, readonly Namespace[]>;

export type Area = keyof typeof AREAS;
