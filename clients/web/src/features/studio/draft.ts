import type { ManuscriptPartsFragment } from '@vivavoce/graphql';

import { lengthOf } from '@/lib/lengthOf';

/** What an author writes. */
export type Draft = ManuscriptPartsFragment['content'];

/** The fields that hold lists of lines. */
export type ListField = 'bullets' | 'tasks' | 'prompts' | 'revealIfAsked' | 'practiceLines';

/** The fewest and the most: characters of a text, entries of a list. */
export const LIMITS = {
  title: [3, 120],
  setting: [1, 2_000],
  role: [1, 300],
  persona: [1, 1_000],
  feelings: [0, 1_000],
  line: [1, 300],
  bullets: [1, 10],
  tasks: [1, 10],
  prompts: [1, 20],
  revealIfAsked: [0, 20],
  practiceLines: [1, 20],
  vocabulary: [0, 30],
} as const satisfies Record<string, readonly [number, number]>;

/** All texts together, as the platform counts them. */
const MOST_BYTES = 16_000;

/** How the partner sounds when its card says nothing of it. */
const ANY_VOICE: Draft['interlocutorCard']['voice'] = { gender: null, age: 'ADULT', accent: null, pace: 'NORMAL' };

export const EMPTY_DRAFT: Draft = {
  title: '',
  profession: 'EVERYDAY',
  level: 'INTERMEDIATE',
  language: 'en-GB',
  setting: '',
  candidateCard: { role: '', bullets: [''] },
  interlocutorCard: { persona: '', prompts: [''], revealIfAsked: [], feelings: '', voice: ANY_VOICE },
  tasks: [''],
  vocabulary: [],
  practiceLines: [''],
};

function fits(text: string, [fewest, most]: readonly [number, number]): boolean {
  const length = lengthOf(text);
  return length >= fewest && length <= most && (fewest === 0 || text.trim() !== '');
}

function isLanguage(tag: string): boolean {
  try {
    return tag.length <= 35 && Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

/** The field names of a draft that has to be changed before it can be saved. */
export type DraftField = Exclude<keyof typeof LIMITS, 'line'> | 'language' | 'accent' | 'size';

/** Returns the fields that keep a draft from being saved, in the order of the form. */
export function problemsOf(draft: Draft): DraftField[] {
  const { candidateCard: card, interlocutorCard: partner } = draft;
  const texts: Partial<Record<DraftField, string>> = {
    title: draft.title,
    setting: draft.setting,
    role: card.role,
    persona: partner.persona,
    feelings: partner.feelings,
  };
  const lists: Partial<Record<DraftField, readonly string[]>> = {
    bullets: card.bullets,
    tasks: draft.tasks,
    practiceLines: draft.practiceLines,
    vocabulary: draft.vocabulary.map(({ term, meaning }) => (fits(meaning, LIMITS.line) ? term : '')),
    prompts: partner.prompts,
    revealIfAsked: partner.revealIfAsked,
  };
  const order = [
    'title',
    'setting',
    'role',
    'bullets',
    'tasks',
    'vocabulary',
    'practiceLines',
    'persona',
    'prompts',
    'revealIfAsked',
    'feelings',
  ] as const;
  const found: DraftField[] = order.filter((field) => {
    const text = texts[field];
    if (text !== undefined) return !fits(text, LIMITS[field]);
    const lines = lists[field] ?? [];
    const [fewest, most] = LIMITS[field];
    return lines.length < fewest || lines.length > most || !lines.every((line) => fits(line, LIMITS.line));
  });
  if (!isLanguage(draft.language)) found.push('language');
  if (partner.voice.accent !== null && !isLanguage(partner.voice.accent)) found.push('accent');
  if (bytesOf(draft) > MOST_BYTES) found.push('size');
  return found;
}

/** Counts the bytes of all texts in UTF-8, each with its length before it, and of each list's length. */
function bytesOf(draft: Draft): number {
  const { candidateCard: card, interlocutorCard: partner, vocabulary } = draft;
  const single = [
    draft.title,
    draft.profession,
    draft.level,
    draft.language,
    draft.setting,
    card.role,
    partner.persona,
    partner.feelings,
    ...voiceTexts(partner.voice),
  ];
  const lists = [
    card.bullets,
    partner.prompts,
    partner.revealIfAsked,
    draft.tasks,
    vocabulary.map(({ term }) => term),
    vocabulary.map(({ meaning }) => meaning),
    draft.practiceLines,
  ];
  const texts = [...single, ...lists.flat()].map((text) => `${text.length}:${text}`);
  return new TextEncoder().encode([...texts, ...lists.map(({ length }) => `${length}[`)].join('')).length;
}

/** What the platform counts of a voice: nothing when the card says nothing of it. */
function voiceTexts({ gender, age, accent, pace }: Draft['interlocutorCard']['voice']): string[] {
  const isAny = gender === null && age === 'ADULT' && accent === null && pace === 'NORMAL';
  return isAny ? [] : [gender ?? 'ANY', age, accent ?? '', pace];
}

/** Returns the list with one entry at another place. */
export function moved<Entry>(entries: readonly Entry[], from: number, to: number): Entry[] {
  const rest = entries.filter((_, index) => index !== from);
  const entry = entries[from];
  return entry === undefined ? [...entries] : [...rest.slice(0, to), entry, ...rest.slice(to)];
}
