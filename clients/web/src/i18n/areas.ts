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

const SPEAKING = ['captions', 'leave', 'microphone', 'recorder'] as const;
const RESULT = ['fluency', 'hint', 'result', 'step', 'word'] as const;

/** The messages that each area of the app gets besides the shared ones, so that no page carries those of the others. */
export const AREAS = {
  welcome: ['guest', 'hint', 'result', 'step', 'welcome', 'word', ...SPEAKING],
  account: ['account', 'factor', 'passkey', 'provider', 'receipt', 'welcome'],
  today: ['history', 'home', 'unfinished', ...RESULT, 'captions', 'microphone', 'recorder'],
  practice: ['practice', 'unfinished', ...RESULT, 'captions', 'microphone', 'recorder'],
  exercise: ['practice', 'round', ...RESULT, ...SPEAKING],
  check: ['check', 'microphone'],
  placement: ['placement', 'result', ...SPEAKING],
  library: ['scenarios'],
  progress: ['history', 'progress', ...RESULT, 'captions', 'microphone', 'recorder'],
  admin: ['admin', 'audit', 'factor', 'notFound', 'passkey'],
  me: ['factor', 'keys', 'passkey', 'privacy', 'provider', 'security', 'settings'],
} as const satisfies Record<string, readonly Namespace[]>;

export type Area = keyof typeof AREAS;
