import { composeExchanges, type Exchange } from '@urql/core';
import {
  cacheExchange,
  type Cache,
  type Resolver,
  type UpdateResolver,
  type Variables,
} from '@urql/exchange-graphcache';

import { EMBEDDED } from './embedded';
import { failedFields } from './failedFields';
import { pages } from './pages';

/** Query fields that list or count attempts, or the speech time that they use. */
const MOVED_BY_AN_ATTEMPT = new Set(['history', 'statistics', 'entitlements', 'speakingSessions']);

/** Fields of the query that count cards or tell when they come. */
const REVIEWS = new Set(['reviewSummary', 'reviewForecast']);

type ForgottenList =
  | 'authoredScenarios'
  | 'bankQuestions'
  | 'bankSupply'
  | 'bankTopics'
  | 'chatMessages'
  | 'chatUsage'
  | 'chats'
  | 'examinations'
  | 'noteVersions'
  | 'quizAnalysis'
  | 'quizAppeals'
  | 'quizAttempts'
  | 'quizzes'
  | 'reviewCards'
  | 'scenarios';

/** Lists merge the pages that they have, and only the first one is fetched again: an old page would stay as it was. */
function forgetList(cache: Cache, ...names: ForgottenList[]): void {
  const forgotten: readonly string[] = names;
  for (const field of cache.inspectFields('Query')) {
    if (forgotten.includes(field.fieldName)) cache.invalidate('Query', field.fieldName, field.arguments ?? undefined);
  }
}

/** Removes what counts cards. The queue itself is always read again. */
function forgetReviews(cache: Cache): void {
  for (const field of cache.inspectFields('Query')) {
    if (REVIEWS.has(field.fieldName)) cache.invalidate('Query', field.fieldName, field.arguments ?? undefined);
  }
}

const reviewsMoved: UpdateResolver = (_result, _arguments, cache) => {
  forgetReviews(cache);
};

/** Removes what counts or lists cards. */
function forgetCards(cache: Cache): void {
  forgetReviews(cache);
  forgetList(cache, 'reviewCards');
}

const cardsMoved: UpdateResolver = (_result, _arguments, cache) => {
  forgetCards(cache);
};

/** Removes a deleted card, so that no list shows it from the cache. */
const forgetCard: UpdateResolver = (_result, { input }, cache) => {
  forgetCards(cache);
  if (typeof input === 'object' && input !== null && 'cardId' in input && typeof input.cardId === 'string')
    cache.invalidate({ __typename: 'ReviewCard', id: input.cardId });
};

function forgetSums(cache: Cache): void {
  forgetList(cache, 'scenarios');
  forgetCards(cache);
  const viewer = cache.resolve('Query', 'viewer');
  if (typeof viewer !== 'string') return;
  for (const field of cache.inspectFields(viewer)) {
    if (MOVED_BY_AN_ATTEMPT.has(field.fieldName))
      cache.invalidate(viewer, field.fieldName, field.arguments ?? undefined);
  }
}

/** Removes the lists in which a scenario has another place once it is created or published. */
function forgetWritten(cache: Cache): void {
  forgetList(cache, 'authoredScenarios');
  forgetList(cache, 'scenarios');
}

/** Removes fields of the viewer: lists of what is stored, and how much of the plan it takes. */
function forgetStored(
  cache: Cache,
  ...names: ('documents' | 'documentUsage' | 'generatedAudio' | 'pipelineRuns' | 'pipelines' | 'transcriptions')[]
): void {
  const viewer = cache.resolve('Query', 'viewer');
  if (typeof viewer !== 'string') return;
  const forgotten: readonly string[] = names;
  for (const field of cache.inspectFields(viewer)) {
    if (forgotten.includes(field.fieldName)) cache.invalidate(viewer, field.fieldName, field.arguments ?? undefined);
  }
}

/** The arguments that say of which object a text is. */
const TEXT_OF = {
  Document: 'documentId',
  GeneratedAudio: 'generatedAudioId',
  Transcription: 'transcriptionId',
} as const;

/** Removes a deleted object with its text. */
function forgetText(cache: Cache, type: keyof typeof TEXT_OF, { input }: Variables): void {
  const argument = TEXT_OF[type];
  if (typeof input !== 'object' || input === null) return;
  const id: unknown = Object.entries(input).find(([name]) => name === argument)?.[1];
  if (typeof id !== 'string') return;
  for (const field of cache.inspectFields('Query')) {
    if (field.arguments?.[argument] === id) cache.invalidate('Query', field.fieldName, field.arguments);
  }
  cache.invalidate({ __typename: type, id });
}

/** Chats are ordered by their last messages, and messages are counted. */
const chatsMoved: UpdateResolver = (_result, _arguments, cache) => {
  forgetList(cache, 'chats', 'chatMessages', 'chatUsage');
};

/** Notes have a version more. */
const notesMoved: UpdateResolver = (_result, _arguments, cache) => {
  forgetList(cache, 'noteVersions');
};

/** Removes deleted notes, so that their document has none. */
const forgetNotes: UpdateResolver = (result, _arguments, cache) => {
  forgetList(cache, 'noteVersions');
  const { deleteNotes } = result;
  if (typeof deleteNotes !== 'object' || deleteNotes === null || !('deletedNotesId' in deleteNotes)) return;
  const { deletedNotesId: id } = deleteNotes;
  if (typeof id === 'string') cache.invalidate({ __typename: 'Notes', id });
};

/** Quizzes and attempts have other figures and places once an attempt begins or ends. */
const quizzesMoved: UpdateResolver = (_result, _arguments, cache) => {
  forgetList(cache, 'quizAnalysis', 'quizAttempts', 'quizzes');
};

/** What was missed in an attempt becomes cards. */
const quizSubmitted: UpdateResolver = (_result, _arguments, cache) => {
  forgetList(cache, 'quizAnalysis', 'quizAttempts', 'quizzes');
  forgetCards(cache);
};

/** Removes a deleted quiz. */
const forgetQuiz: UpdateResolver = (_result, { input }, cache) => {
  forgetList(cache, 'quizAnalysis', 'quizAttempts', 'quizzes');
  if (typeof input === 'object' && input !== null && 'quizId' in input && typeof input.quizId === 'string')
    cache.invalidate({ __typename: 'Quiz', id: input.quizId });
};

const appealDecided: UpdateResolver = (_result, _arguments, cache) => {
  forgetList(cache, 'quizAppeals');
};

/** Removes a deleted attempt, so that no page shows it from the cache. */
function forgetAttempt(cache: Cache, { input }: Variables): void {
  if (typeof input === 'object' && input !== null && 'attemptId' in input && typeof input.attemptId === 'string')
    cache.invalidate({ __typename: 'Attempt', id: input.attemptId });
}

/** A deleted pipeline takes its runs with it, and the audio that they have made. */
const forgetPipeline: UpdateResolver = (_result, { input }: Variables, cache) => {
  forgetStored(cache, 'pipelines', 'pipelineRuns', 'generatedAudio');
  if (typeof input === 'object' && input !== null && 'pipelineId' in input && typeof input.pipelineId === 'string')
    cache.invalidate({ __typename: 'Pipeline', id: input.pipelineId });
};

/** A person has one exam under way at a time: starting and ending one changes which. */
const forgetExams: UpdateResolver = (_result, _arguments, cache) => {
  const viewer = cache.resolve('Query', 'viewer');
  if (typeof viewer !== 'string') return;
  for (const field of cache.inspectFields(viewer)) {
    if (field.fieldName === 'openMockExam' || field.fieldName === 'mockExams')
      cache.invalidate(viewer, field.fieldName, field.arguments ?? undefined);
  }
};

/** Questions have other places, and learners other topics, once one is written, reviewed or deleted. */
const bankMoved: UpdateResolver = (_result, _arguments, cache) => {
  forgetList(cache, 'bankQuestions', 'bankTopics', 'bankSupply');
};

const forgetQueue: UpdateResolver = (_result, _arguments, cache) => {
  forgetList(cache, 'examinations');
};

/** A recording that was made without a line counts once it is scored. */
const recordingRead: UpdateResolver = ({ submittedRecording }, _arguments, cache) => {
  if (typeof submittedRecording !== 'object' || submittedRecording === null) return;
  if ('state' in submittedRecording && submittedRecording.state === 'COMPLETED') forgetSums(cache);
};

/** What was not received is none, so that the rest stays readable while only the service behind it cannot be reached. */
const orNone: Resolver = (_parent, _arguments, cache, { parentKey, fieldName }) =>
  cache.resolve(parentKey, fieldName) ?? null;

/** The normalised cache: one copy of each object with a global id; lists are merged by cursor. */
export function cache(): Exchange {
  const normalised = cacheExchange({
    keys: {
      ...Object.fromEntries(EMBEDDED.map((name) => [name, () => null])),
      AuditEvent: ({ number }) => (typeof number === 'number' ? String(number) : null),
    },
    resolvers: {
      Query: {
        auditEvents: pages,
        authoredScenarios: pages,
        bankQuestions: pages,
        chatMessages: pages,
        chats: pages,
        examinations: pages,
        noteVersions: pages,
        operatedPipelineRuns: pages,
        people: pages,
        prompts: pages,
        quizAppeals: pages,
        quizAttempts: pages,
        quizzes: pages,
        reviewCards: pages,
        scenarios: pages,
      },
      Viewer: {
        documents: pages,
        generatedAudio: pages,
        history: pages,
        invoices: pages,
        mockExams: pages,
        pipelineRuns: pages,
        pipelines: pages,
        transcriptions: pages,
      },
      Attempt: { scenario: orNone },
      Scenario: { myProgress: orNone },
      TalkReport: { examination: orNone },
    },
    updates: {
      Query: {
        submittedRecording: recordingRead,
      },
      Mutation: {
        finishSpeaking: (_result, _arguments, into) => {
          forgetSums(into);
        },
        createScenario: (_result, _arguments, into) => {
          forgetWritten(into);
        },
        createBankQuestion: bankMoved,
        deleteBankQuestion: bankMoved,
        importBankQuestions: bankMoved,
        retireBankQuestion: bankMoved,
        reviewBankQuestion: bankMoved,
        submitBankQuestion: bankMoved,
        updateBankQuestion: bankMoved,
        publishScenario: (_result, _arguments, into) => {
          forgetWritten(into);
        },
        rollBackScenario: (_result, _arguments, into) => {
          forgetWritten(into);
        },
        deleteAttempt: (_result, variables, into) => {
          forgetSums(into);
          forgetAttempt(into, variables);
        },
        createDocumentUpload: (_result, _arguments, into) => {
          forgetStored(into, 'documentUsage');
        },
        completeDocumentUpload: (_result, _arguments, into) => {
          forgetStored(into, 'documents', 'documentUsage');
        },
        deleteDocument: (_result, variables, into) => {
          forgetStored(into, 'documents', 'documentUsage');
          forgetText(into, 'Document', variables);
        },
        startTranscription: (_result, _arguments, into) => {
          forgetStored(into, 'transcriptions');
        },
        deleteTranscription: (_result, variables, into) => {
          forgetStored(into, 'transcriptions');
          forgetText(into, 'Transcription', variables);
        },
        generateAudio: (_result, _arguments, into) => {
          forgetStored(into, 'generatedAudio');
        },
        deleteGeneratedAudio: (_result, variables, into) => {
          forgetStored(into, 'generatedAudio');
          forgetText(into, 'GeneratedAudio', variables);
        },
        createPipeline: (_result, _arguments, into) => {
          forgetStored(into, 'pipelines');
        },
        updatePipeline: (_result, _arguments, into) => {
          forgetStored(into, 'pipelineRuns');
        },
        deletePipeline: forgetPipeline,
        runPipeline: (_result, _arguments, into) => {
          forgetStored(into, 'pipelineRuns', 'pipelines', 'transcriptions');
        },
        cancelPipelineRun: (_result, _arguments, into) => {
          forgetStored(into, 'pipelineRuns', 'pipelines');
        },
        deletePipelineRun: (_result, _arguments, into) => {
          forgetStored(into, 'pipelineRuns', 'pipelines', 'generatedAudio');
        },
        createChat: chatsMoved,
        deleteChat: chatsMoved,
        sendChatMessage: chatsMoved,
        editNotes: notesMoved,
        restoreNotes: notesMoved,
        deleteNotes: forgetNotes,
        createQuiz: quizzesMoved,
        deleteQuiz: forgetQuiz,
        startQuizAttempt: quizzesMoved,
        addSharedQuiz: quizzesMoved,
        submitQuizAttempt: quizSubmitted,
        decideQuizAppeal: appealDecided,
        startMockExam: forgetExams,
        endMockExam: forgetExams,
        claimExamination: forgetQueue,
        releaseExamination: forgetQueue,
        submitRating: forgetQueue,
        rateReviewCard: reviewsMoved,
        undoReview: cardsMoved,
        createReviewCard: cardsMoved,
        suspendReviewCard: cardsMoved,
        resumeReviewCard: cardsMoved,
        changeReviewSettings: reviewsMoved,
        deleteReviewCard: forgetCard,
      },
    },
  });
  return composeExchanges([normalised, failedFields]);
}
