import js from '@eslint/js';
import next from 'eslint-config-next/core-web-vitals';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

/** Modules of a feature that others may import; everything else in `features` is private to its feature. */
const PUBLIC_MODULES = [
  'appeals/AppealCount',
  'chat/ChatPane',
  'documents/DocumentActions',
  'documents/DocumentChoice',
  'documents/DocumentState',
  'documents/Facts',
  'documents/sendText',
  'documents/useDocumentFacts',
  'documents/useProgress',
  'guest/TryIt',
  'history/AttemptRow',
  'library/SearchTexts',
  'microphone/MicrophoneHelp',
  'microphone/useLevel',
  'mockExam/OpenExam',
  'notes/NotesPane',
  'offline/OfflineRecorder',
  'offline/WaitingRecordings',
  'pipelines/RunTimeline',
  'pipelines/useSeconds',
  'plan/PaymentNotice',
  'plan/UsedUpOffer',
  'planChange/ChangeDialog',
  'planChange/PlannedChange',
  'privacy/ConsentPanel',
  'privacy/DataExportPanel',
  'privacy/ErasePanel',
  'quizResult/MarkedAnswer',
  'quizResult/answerText',
  'quizResult/place',
  'recording/KeepRecordingSwitch',
  'recording/RecordingOutcome',
  'recording/SessionRecording',
  'recording/StoredRecordings',
  'recording/useDeviceCopy',
  'recording/useIsKept',
  'recording/useStoredRecording',
  'result/PhoneList',
  'result/ResultView',
  'result/TextResult',
  'result/ToTalkReport',
  'result/WordChips',
  'result/useNoScoreText',
  'result/useStepText',
  'review/DueReviews',
  'review/ReviewForecast',
  'roleplay/StartTrouble',
  'roleplay/TalkLeaveGuard',
  'roleplay/TalkRun',
  'roleplay/useTalk',
  'scenarios/PracticeLineList',
  'scenarios/ScenarioParts',
  'seat/SeatSections',
  'settings/MePage',
  'speaking/HeldTime',
  'speaking/LeaveGuard',
  'speaking/LostWords',
  'speaking/Recorder',
  'speaking/SpokenSentence',
  'speaking/useLeaving',
  'speaking/useSpeaking',
  'spokenTexts/ConsentLink',
  'spokenTexts/ReadAlong',
  'spokenTexts/VoicingFields',
  'studio/CountedText',
  'studio/SaveNote',
  'studio/UnsavedGuard',
  'studio/useAutosave',
  'studio/useHold',
  'talkReport/EstimateCard',
  'talkReport/TalkChanges',
  'talkReport/TalkReport',
  'transcriptions/RecordingLanguage',
  'transcriptions/choice',
  'transcriptions/recordedFilePorts',
  'unfinished/UnfinishedRecordings',
  'usage/PlanUse',
  'usage/UsageByDay',
];

const NO_PROTOBUF = {
  regex: '^(@bufbuild/|@vivavoce/contracts(/|$))',
  message: 'Only clients/live speaks protobuf; the others get plain values.',
};
const NO_BROWSER = {
  group: ['@/*', 'next', 'next/*', 'next-intl', 'next-intl/*', 'react-dom', 'react-dom/*', '@vivavoce/graphql/browser'],
  message: 'The shared packages run on phones too: use use-intl, and a port for what only the browser has.',
};
const NO_REACT = {
  group: ['react', 'react/*', 'urql', 'use-intl', 'use-intl/*', '@vivavoce/learner/*', '@vivavoce/messages/*'],
  message: 'clients/live knows neither React nor texts.',
};
const NO_FEATURE = {
  regex: '/features/',
  message: 'Features use components and lib, not the other way round.',
};
const NO_INSIDE = {
  regex: `^(@/features/(?!(${PUBLIC_MODULES.join('|')})$)[^/]+/|\\.\\./)`,
  message: 'This module is private to another feature. List it in PUBLIC_MODULES, or move what is shared to lib.',
};
const ONE_TIME_ZONE = {
  selector: 'CallExpression[callee.property.name="resolvedOptions"]',
  message: 'Formatters have the time zone of ZoneProvider. What is sent to the server gets timeZoneHere().',
};

/** Nobody sees any of these, and they are more than a quarter of the code. */
const TESTS = ['**/*.test.{ts,tsx}', '**/testing/**', 'web/browser/**'];

/** The rules that compile each component as React's compiler would: the dearest of all. The rules of hooks stay. */
const COMPILER_RULES = next
  .flatMap((config) => Object.keys(config.rules ?? {}))
  .filter((rule) => rule.startsWith('react-hooks/'))
  .filter((rule) => rule !== 'react-hooks/rules-of-hooks' && rule !== 'react-hooks/exhaustive-deps');

function without(rules) {
  return Object.fromEntries(rules.map((rule) => [rule, 'off']));
}

function noImports(...patterns) {
  return { 'no-restricted-imports': ['error', { patterns }] };
}

/** `no-restricted-imports` reads no `import()`. A selector's expression may contain no slash. */
function noLazyImports(...patterns) {
  return [
    ...patterns.map(({ regex, message }) => ({
      selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\u002F')}/]`,
      message,
    })),
    {
      selector: 'ImportExpression[source.type!="Literal"]',
      message: 'Name the module by a string, so that the rules about imports see it.',
    },
  ];
}

/** What the modules of a room of the web app may import, now or later. Tests choose their own time zone. */
function room(files, ...patterns) {
  const lazily = noLazyImports(...patterns);
  return [
    { files, rules: { ...noImports(...patterns), 'no-restricted-syntax': ['error', ...lazily] } },
    { files, ignores: ['**/*.test.{ts,tsx}'], rules: { 'no-restricted-syntax': ['error', ONE_TIME_ZONE, ...lazily] } },
  ];
}

export default defineConfig([
  globalIgnores(['**/generated/**', '**/.next/**', '**/public/**', '**/next-env.d.ts', '**/test-results/**']),
  js.configs.recommended,
  ...next,
  // What needs to know the types is in .oxlintrc.json.
  {
    files: ['**/*.{ts,tsx}'],
    extends: [typescript.configs.base, typescript.configs.eslintRecommended],
    settings: { next: { rootDir: 'web' } },
    rules: { 'no-unused-vars': 'off' },
  },
  // In tests, and where there is no React, they find nothing, and take as long as elsewhere.
  { files: [...TESTS, '{contracts,graphql,live,tokens,wire}/**'], rules: without(COMPILER_RULES) },
  {
    files: ['web/src/**/*.tsx'],
    ignores: ['**/*.test.tsx'],
    rules: {
      // All text belongs in the message catalogues; symbols that are the same in every language are allowed.
      'react/jsx-no-literals': [
        'error',
        { noStrings: false, ignoreProps: true, allowedStrings: ['·', '/', '%', '–', '→'] },
      ],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    rules: { 'max-lines': ['error', { max: 450 }] },
  },
  {
    files: ['web/src/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ONE_TIME_ZONE] },
  },
  ...room(['web/src/app/**/*.{ts,tsx}'], NO_PROTOBUF),
  ...room(['web/src/features/**/*.{ts,tsx}'], NO_PROTOBUF, NO_INSIDE),
  ...room(['web/src/components/**/*.{ts,tsx}'], NO_PROTOBUF, NO_FEATURE),
  // A test may send a feature's real document.
  ...room(['web/src/{lib,platform}/**/!(*.test).{ts,tsx}'], NO_PROTOBUF, NO_FEATURE),
  { files: ['live/src/**/*.ts'], rules: noImports(NO_BROWSER, NO_REACT) },
  { files: ['learner/src/**/*.ts', 'messages/src/**/*.ts'], rules: noImports(NO_BROWSER, NO_PROTOBUF) },
  {
    files: ['web/src/{app,features,components}/**/*.{ts,tsx}'],
    rules: {
      // Components read data from the graph and audio from the live session; they never use the network directly.
      'no-restricted-globals': ['error', 'fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'],
    },
  },
]);
