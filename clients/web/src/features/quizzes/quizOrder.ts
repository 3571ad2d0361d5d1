import type { CreateQuizInput, QuizBankInput, QuizDifficulty, QuizFeedback, QuizQuestionKind } from '@vivavoce/graphql';

import { lengthOf } from '@/lib/lengthOf';
import type { QuizOrigin } from '@/lib/routes';

export const ORIGINS = [
  'documents',
  'notes',
  'topic',
  'weak',
  'scenario',
  'bank',
] as const satisfies readonly QuizOrigin[];

export const KINDS = [
  'MULTIPLE_CHOICE',
  'TRUE_FALSE',
  'SHORT_ANSWER',
  'GAP',
  'ORDER',
  'LISTEN_AND_TYPE',
  'SAY_ALOUD',
] as const satisfies readonly QuizQuestionKind[];

export const DIFFICULTIES = ['EASY', 'MEDIUM', 'HARD'] as const satisfies readonly QuizDifficulty[];

export const FEEDBACKS = ['AT_ONCE', 'AT_END'] as const satisfies readonly QuizFeedback[];

/** The numbers of questions to choose from; the service makes 1 to 30. */
export const NUMBERS = ['5', '10', '15', '20', '30'] as const;

/** The time limits to choose from, in minutes; the service takes 1 minute to 3 hours. */
export const MINUTES = ['', '5', '10', '15', '30', '60'] as const;

export const MOST_DOCUMENTS = 10;

/** The longest topic, in characters. */
export const LONGEST_TOPIC = 200;

/** Which published questions a quiz is made of. */
export interface BankWish {
  /** A tag; empty until it is known what there is. */
  language: string;
  /** Empty for any questions. */
  tags: readonly string[];
  /** Whether a question needs all of the tags. */
  allTags: boolean;
}

/** What a quiz is to be, while it is chosen. */
export interface QuizOrder {
  origin: QuizOrigin;
  /** Global ids of the documents that it, or whose notes it, is made of. */
  documentIds: readonly string[];
  topic: string;
  /** A global id; empty for none. */
  scenarioId: string;
  bank: BankWish;
  number: (typeof NUMBERS)[number];
  difficulty: QuizDifficulty;
  /** Empty for all. */
  kinds: readonly QuizQuestionKind[];
  feedback: QuizFeedback;
  minutes: (typeof MINUTES)[number];
}

export const FIRST_ORDER: QuizOrder = {
  origin: 'documents',
  documentIds: [],
  topic: '',
  scenarioId: '',
  bank: { language: '', tags: [], allTags: false },
  number: '10',
  difficulty: 'MEDIUM',
  kinds: [],
  feedback: 'AT_ONCE',
  minutes: '',
};

/** Returns the order that an address asks for. */
export function orderIn(address: URLSearchParams): QuizOrder {
  const origin = ORIGINS.find((one) => one === address.get('from')) ?? FIRST_ORDER.origin;
  const id = address.get('id') ?? '';
  return {
    ...FIRST_ORDER,
    origin,
    documentIds: (origin === 'documents' || origin === 'notes') && id !== '' ? [id] : [],
    scenarioId: origin === 'scenario' ? id : '',
  };
}

/** Returns the order with a language that has questions, as long as one is to be chosen. */
export function withLanguage(order: QuizOrder, languages: readonly string[]): QuizOrder {
  const [first] = languages;
  if (first === undefined || languages.includes(order.bank.language)) return order;
  return { ...order, bank: { ...order.bank, language: first, tags: [] } };
}

/** Returns what an order lacks; null when it is whole. */
export function missingIn(order: QuizOrder): 'documents' | 'topic' | 'scenario' | 'bank' | null {
  switch (order.origin) {
    case 'documents':
    case 'notes':
      return order.documentIds.length === 0 ? 'documents' : null;
    case 'topic': {
      const length = lengthOf(order.topic.trim());
      return length === 0 || length > LONGEST_TOPIC ? 'topic' : null;
    }
    case 'scenario':
      return order.scenarioId === '' ? 'scenario' : null;
    case 'bank':
      return order.bank.language === '' ? 'bank' : null;
    case 'weak':
      return null;
  }
}

/** Returns which published questions a quiz is made of, as the graph takes it. */
export function bankOf({ bank }: QuizOrder): QuizBankInput {
  return { language: bank.language, tags: [...bank.tags], allTags: bank.allTags };
}

function sourceOf(order: QuizOrder): CreateQuizInput['source'] {
  const { origin, documentIds, topic, scenarioId } = order;
  switch (origin) {
    case 'documents':
      return { documentIds: [...documentIds] };
    case 'notes':
      return { notesOf: [...documentIds] };
    case 'topic':
      return { topic: { topic: topic.trim() } };
    case 'weak':
      return { weakWords: {} };
    case 'scenario':
      return { scenarioId };
    case 'bank':
      return { bank: bankOf(order) };
  }
}

const MINUTE = 60_000;

/** Returns an order as the graph takes it. */
export function inputOf(order: QuizOrder, idempotencyKey: string): CreateQuizInput {
  const { number, difficulty, kinds, feedback, minutes } = order;
  return {
    idempotencyKey,
    source: sourceOf(order),
    number: Number(number),
    difficulty,
    ...(kinds.length === 0 ? {} : { kinds: [...kinds] }),
    feedback,
    ...(minutes === '' ? {} : { timeLimit: Number(minutes) * MINUTE }),
  };
}
