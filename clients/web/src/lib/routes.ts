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
  /** Sentences of the learner's own, said better. */
  own: (sentences: readonly string[], language: string): string =>
    `/practice/own${query([['language', language], ...sentences.map((sentence) => ['sentence', sentence] as const)])}`,
  talk: (language: string, topic: string | null = null): string =>
    `/practice/talk${query([
      ['language', language],
      ['topic', topic],
    ])}`,
  scenario: (id: string): string => `/practice/scenario/${encodeURIComponent(id)}`,
  /** A talk with the partner of a scenario. */
  talkWith: (scenarioId: string, mode: string | null = null): string =>
    `/practice/talk-with/${encodeURIComponent(scenarioId)}${query([['mode', mode]])}`,
  /** The choice of a mock exam. */
  exams: '/practice/exam',
  /** A mock exam that is being taken. */
  exam: (id: string): string => `/practice/exam/${encodeURIComponent(id)}`,
  /** The task of an attempt once more. */
  again: (attemptId: string): string => `/practice/again/${encodeURIComponent(attemptId)}`,
};

/** The address of an attempt's result. */
export function attemptAt(id: string): string {
  return `/progress/history/${encodeURIComponent(id)}`;
}

/** The address of the report of a talk, by its session. */
export function talkAt(sessionId: string): string {
  return `/progress/talks/${encodeURIComponent(sessionId)}`;
}

/** The address of what came of a mock exam. */
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
