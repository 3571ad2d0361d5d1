/** Returns the query of an address; entries without a value are left out. */
function query(entries: readonly (readonly [string, string | null])[]): string {
  const search = new URLSearchParams(entries.flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
  return search.size === 0 ? '' : `?${search.toString()}`;
}

/** The addresses of the exercises. */
export const practice = {
  sentences: (choice: { language?: string | null; level?: string | null; topic?: string | null } = {}): string =>
    `/practice/sentences${query([
      ['language', choice.language ?? null],
      ['level', choice.level ?? null],
      ['topic', choice.topic ?? null],
    ])}`,
  sounds: (sounds: readonly string[], level: string | null = null): string =>
    `/practice/sounds${query([['level', level], ...sounds.map((sound) => ['sound', sound] as const)])}`,
  words: (words: readonly string[], language: string): string =>
    `/practice/words${query([['language', language], ...words.map((word) => ['word', word] as const)])}`,
  /** A part of a text, in one piece. */
  part: (text: string, language: string): string =>
    `/practice/words${query([
      ['language', language],
      ['part', text],
    ])}`,
  /** Sentences of the learner's own, said better. */
  own: (sentences: readonly string[], language: string): string =>
    `/practice/own${query([['language', language], ...sentences.map((sentence) => ['sentence', sentence] as const)])}`,
  talk: (language: string, topic: string | null = null): string =>
    `/practice/talk${query([
      ['language', language],
      ['topic', topic],
    ])}`,
  scenario: (id: string): string => `/practice/scenario/${encodeURIComponent(id)}`,
  /** A talk with the partner of a scenario, about one thing if it is wanted: a suggestion, or a task by its number from 1. */
  talkWith: (
    scenarioId: string,
    mode: string | null = null,
    about: { aim?: string | null; task?: number | string | null } = {},
  ): string =>
    `/practice/talk-with/${encodeURIComponent(scenarioId)}${query([
      ['mode', mode],
      ['aim', about.aim ?? null],
      ['task', about.task?.toString() ?? null],
    ])}`,
  /** The choice of a mock exam. */
  exams: '/practice/exam',
  /** A mock exam that is being taken. */
  exam: (id: string): string => `/practice/exam/${encodeURIComponent(id)}`,
  /** The task of an attempt once more. */
  again: (attemptId: string): string => `/practice/again/${encodeURIComponent(attemptId)}`,
};

/** The addresses of review: the cards with what is due today, and the round in which they are asked. */
export const review = { cards: '/review', session: '/review/session' };

/** The address of an attempt's result. */
export function attemptAt(id: string): string {
  return `/progress/history/${encodeURIComponent(id)}`;
}

/** The address of the report of a talk, by its session. */
export function talkAt(sessionId: string): string {
  return `/progress/talks/${encodeURIComponent(sessionId)}`;
}

/** The address of the result of a mock exam. */
export function examAt(id: string): string {
  return `/progress/exams/${encodeURIComponent(id)}`;
}

/** The address of a scenario in the studio. */
export function studioAt(scenarioId: string): string {
  return `/studio/${encodeURIComponent(scenarioId)}`;
}

/** The address of a prompt in the studio. */
export function promptAt(promptId: string): string {
  return `/studio/prompts/${encodeURIComponent(promptId)}`;
}

/** The addresses of the question bank in the studio. */
export const bank = {
  all: '/studio/questions',
  make: '/studio/questions/new',
  import: '/studio/questions/import',
  /** A part of the bank. */
  show: (part: string): string => `/studio/questions${query([['show', part]])}`,
  at: (id: string): string => `/studio/questions/${encodeURIComponent(id)}`,
};

/** The pages of the library. */
export const library = {
  scenarios: '/library',
  documents: '/library/documents',
  recordings: '/library/recordings',
  spoken: '/library/spoken',
  voices: '/library/spoken/voices',
  pipelines: '/library/pipelines',
  runs: '/library/runs',
  quizzes: '/library/quizzes',
  /** The results of attempts at quizzes. */
  results: '/library/results',
  searching: '/library/search',
  /** What texts say about some words. */
  search: (words: string): string => `/library/search${query([['for', words]])}`,
};

/** What stands beside the text of a document: its notes, or a chat. */
export type Beside = 'notes' | 'chat';

/** The address of a document. With a place it opens there, and marks it: the page, and from where to where in its text. */
export function documentAt(
  id: string,
  place?: { page: number; from?: number; to?: number },
  beside?: { kind: Beside; chatId?: string },
): string {
  const at = query([
    ['beside', beside?.kind ?? null],
    ['chat', beside?.chatId ?? null],
    ['page', place === undefined ? null : String(place.page)],
    ['from', place?.from === undefined ? null : String(place.from)],
    ['to', place?.to === undefined ? null : String(place.to)],
  ]);
  return `/library/documents/${encodeURIComponent(id)}${at}`;
}

/** The address of a transcription. */
export function transcriptionAt(id: string): string {
  return `${library.recordings}/${encodeURIComponent(id)}`;
}

/** Where a text is written for a voice. */
export function speakWith(voiceId: string): string {
  return `${library.spoken}${query([['voice', voiceId]])}`;
}

/** The address of a text that a voice speaks. */
export function spokenTextAt(id: string): string {
  return `${library.spoken}/${encodeURIComponent(id)}`;
}

/** The addresses of pipelines. */
export const pipelines = {
  /** The form of a new one, which a ready-made one may fill. */
  make: (from: string | null = null): string => `${library.pipelines}/new${query([['from', from]])}`,
  at: (id: string): string => `${library.pipelines}/${encodeURIComponent(id)}`,
  /** The form of its next version. */
  change: (id: string): string => `${library.pipelines}/change/${encodeURIComponent(id)}`,
};

/** The address of a run of a pipeline. */
export function pipelineRunAt(id: string): string {
  return `${library.runs}/${encodeURIComponent(id)}`;
}

/** The address of a scenario. */
export function scenarioAt(id: string): string {
  return `/library/${encodeURIComponent(id)}`;
}

/** What a new quiz can be made from. */
export type QuizOrigin = 'documents' | 'notes' | 'topic' | 'weak' | 'scenario' | 'bank';

/** The addresses of quizzes. */
export const quiz = {
  /** The form of a new quiz, with what it is made from. */
  make: (from: { kind: QuizOrigin; id?: string } | null = null): string =>
    `${library.quizzes}/new${query([
      ['from', from?.kind ?? null],
      ['id', from?.id ?? null],
    ])}`,
  at: (id: string): string => `${library.quizzes}/${encodeURIComponent(id)}`,
  /** What a link leads to. */
  shared: (token: string): string => `/quizzes/shared/${encodeURIComponent(token)}`,
  /** An attempt that is under way, without navigation. */
  taking: (attemptId: string): string => `/quiz/${encodeURIComponent(attemptId)}`,
  /** The result of an attempt. */
  result: (attemptId: string): string => `${library.results}/${encodeURIComponent(attemptId)}`,
};

/** The address of the runs of a person's pipelines, for administrators. */
export function operatedRuns(personId: string): string {
  return `/admin/runs${query([['person', personId]])}`;
}
