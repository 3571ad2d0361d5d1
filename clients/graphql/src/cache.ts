import { composeExchanges, type Exchange } from '@urql/core';
import {
  cacheExchange,
  type Cache,
  type Resolver,
  type UpdateResolver,
  type Variables,
} from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';

import { failedFields } from './failedFields';

/** Types that are embedded in their parent and have no id of their own. */
const EMBEDDED = [
  'AttemptConnection',
  'AttemptEdge',
  'AudioSocket',
  'AuditDetail',
  'AuditEventConnection',
  'AuditEventEdge',
  'AuditLogBroken',
  'AuditLogPart',
  'AuditLogWhole',
  'AuditParty',
  'AuthoredScenarioConnection',
  'AuthoredScenarioEdge',
  'CandidateCard',
  'Consent',
  'Consents',
  'CriterionBand',
  'DayStatistics',
  'Drill',
  'DrilledWord',
  'Entitlements',
  'ErasedPlace',
  'ExaminationAgreement',
  'ExaminerRating',
  'ExaminersBand',
  'ExaminersMark',
  'ExaminersRating',
  'FieldViolation',
  'FluencyMeasures',
  'FoundPassages',
  'FreeTask',
  'Guardian',
  'GuardianLink',
  'InterlocutorCard',
  'InvalidInput',
  'InvoiceConnection',
  'InvoiceEdge',
  'KeptPlace',
  'LanguageStatistics',
  'Manuscript',
  'ManuscriptContent',
  'MissedLine',
  'MockExamBand',
  'MockExamConnection',
  'MockExamCriterion',
  'MockExamEdge',
  'MockExamPart',
  'MockExamReport',
  'MockExamReportMissing',
  'MockExamReportPending',
  'MockExamTalk',
  'MockExamTalkBand',
  'MomentComment',
  'Money',
  'PageInfo',
  'PaymentDue',
  'PaymentPage',
  'PaymentsOff',
  'PersonBilling',
  'PersonConnection',
  'PersonDetail',
  'PersonEdge',
  'PersonView',
  'PasskeyCeremony',
  'Pause',
  'PlanChangeLine',
  'PlanChangePreview',
  'PlanChangePreviewPayload',
  'PlannedChange',
  'PlanPrice',
  'PlanSubscription',
  'PlanUnchanged',
  'PlanUnknown',
  'PreviousTalk',
  'PromptChanged',
  'PromptConnection',
  'PromptContent',
  'PromptEdge',
  'PromptExample',
  'PromptManuscript',
  'PromptValue',
  'PromptVariable',
  'PromptVersion',
  'ProviderVisit',
  'QueuedExaminationConnection',
  'QueuedExaminationEdge',
  'ReadAloudTask',
  'RecognizedWord',
  'ResultFeedback',
  'RolePlayTask',
  'RubricCriterion',
  'ScenarioConnection',
  'ScenarioEdge',
  'ScenarioProgress',
  'ScenarioVersion',
  'Scores',
  'ScriptCheck',
  'SeatList',
  'SeatsTaken',
  'SentenceLanguage',
  'SecondFactor',
  'SecondFactorSetup',
  'ServiceErasure',
  'SignInMethods',
  'SignInProvider',
  'SignedIn',
  'SpeakingResult',
  'SpokenPhone',
  'SpokenWord',
  'Statistics',
  'SubscriptionChange',
  'SubscriptionEnds',
  'SubscriptionUnknown',
  'SuspendedAccess',
  'Suspension',
  'SynthesizedSpeech',
  'TalkBand',
  'TalkCriterion',
  'TalkEstimate',
  'TalkEvidence',
  'TalkFluency',
  'TalkQuote',
  'TalkReport',
  'TalkTask',
  'TalkTurn',
  'TimelineEntry',
  'UsageDay',
  'VocabularyItem',
  'WeakSound',
  'WeakWord',
];

/** Query fields that list or count attempts, or the speech time that they use. */
const MOVED_BY_AN_ATTEMPT = new Set(['history', 'statistics', 'entitlements', 'speakingSessions']);

/** Lists merge the pages that they have, and only the first one is fetched again: an old page would stay as it was. */
function forgetList(cache: Cache, name: 'authoredScenarios' | 'examinations' | 'scenarios'): void {
  for (const field of cache.inspectFields('Query')) {
    if (field.fieldName === name) cache.invalidate('Query', field.fieldName, field.arguments ?? undefined);
  }
}

function forgetSums(cache: Cache): void {
  forgetList(cache, 'scenarios');
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

/** Removes a deleted attempt, so that no page shows it from the cache. */
function forgetAttempt(cache: Cache, { input }: Variables): void {
  if (typeof input === 'object' && input !== null && 'attemptId' in input && typeof input.attemptId === 'string')
    cache.invalidate({ __typename: 'Attempt', id: input.attemptId });
}

/** A person has one exam under way at a time: starting and ending one changes which. */
const forgetExams: UpdateResolver = (_result, _arguments, cache) => {
  const viewer = cache.resolve('Query', 'viewer');
  if (typeof viewer !== 'string') return;
  for (const field of cache.inspectFields(viewer)) {
    if (field.fieldName === 'openMockExam' || field.fieldName === 'mockExams')
      cache.invalidate(viewer, field.fieldName, field.arguments ?? undefined);
  }
};

const forgetQueue: UpdateResolver = (_result, _arguments, cache) => {
  forgetList(cache, 'examinations');
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
        auditEvents: relayPagination(),
        authoredScenarios: relayPagination(),
        examinations: relayPagination(),
        people: relayPagination(),
        prompts: relayPagination(),
        scenarios: relayPagination(),
      },
      Viewer: { history: relayPagination(), invoices: relayPagination(), mockExams: relayPagination() },
      Attempt: { scenario: orNone },
      Scenario: { myProgress: orNone },
      TalkReport: { examination: orNone },
    },
    updates: {
      Mutation: {
        finishSpeaking: (_result, _arguments, into) => {
          forgetSums(into);
        },
        createScenario: (_result, _arguments, into) => {
          forgetWritten(into);
        },
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
        startMockExam: forgetExams,
        endMockExam: forgetExams,
        claimExamination: forgetQueue,
        releaseExamination: forgetQueue,
        submitRating: forgetQueue,
      },
    },
  });
  return composeExchanges([normalised, failedFields]);
}
