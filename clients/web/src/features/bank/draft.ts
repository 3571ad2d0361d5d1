import type {
  BankQuestionContentInput,
  BankQuestionPartsFragment,
  QuizDifficulty,
  QuizQuestionKind,
} from '@vivavoce/graphql';

import { lengthOf } from '@/lib/lengthOf';

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

/** What fills the place of a gap. */
export const BLANK = '_____';

/** The fewest and the most characters of texts, and the most of lists. */
export const LIMITS = {
  prompt: [1, 2_000],
  text: [0, 2_000],
  name: [0, 200],
  options: 12,
  tags: 10,
  tag: 40,
} as const;

export interface DraftOption {
  text: string;
  /** The share of the point that it earns, -1 to 1. */
  weight: number;
  feedback: string;
}

/** A question while it is written. The items of an order are in their right order. */
export interface Draft {
  name: string;
  category: readonly string[];
  /** With commas between them. */
  tags: string;
  kind: QuizQuestionKind;
  difficulty: QuizDifficulty;
  language: string;
  prompt: string;
  options: readonly DraftOption[];
  truth: boolean;
  ifRight: string;
  ifWrong: string;
  explanation: string;
}

type Content = BankQuestionPartsFragment['content'];

const NEW_OPTION: DraftOption = { text: '', weight: 0, feedback: '' };

export const EMPTY: Draft = {
  name: '',
  category: [],
  tags: '',
  kind: 'MULTIPLE_CHOICE',
  difficulty: 'MEDIUM',
  language: 'en',
  prompt: '',
  options: [{ ...NEW_OPTION, weight: 1 }, NEW_OPTION, NEW_OPTION],
  truth: true,
  ifRight: '',
  ifWrong: '',
  explanation: '',
};

/** Returns the draft that an author continues. */
export function draftOf(content: Content): Draft {
  const shown = content.options.map(({ text, weight, feedback }) => ({ text, weight, feedback: feedback ?? '' }));
  const options = content.kind === 'ORDER' ? content.ordering.flatMap((index) => shown[index] ?? []) : shown;
  return {
    name: content.name ?? '',
    category: content.category,
    tags: content.tags.join(', '),
    kind: content.kind,
    difficulty: content.difficulty,
    language: content.language,
    prompt: content.prompt,
    options,
    truth: content.truth ?? true,
    ifRight: content.ifRight ?? '',
    ifWrong: content.ifWrong ?? '',
    explanation: content.explanation ?? '',
  };
}

/** Returns the tags of a line with commas, each once. */
export function tagsOf(line: string): string[] {
  const tags = line.split(',').map((tag) => tag.trim().replace(/\s+/g, ' ').toLowerCase());
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

/** Returns whether questions of a kind have options, accepted answers or items. */
export function hasOptions(kind: QuizQuestionKind): boolean {
  return kind === 'MULTIPLE_CHOICE' || kind === 'SHORT_ANSWER' || kind === 'GAP' || kind === 'ORDER';
}

/** Returns the draft as another kind of question; what both kinds have stays. */
export function asKind(draft: Draft, kind: QuizQuestionKind): Draft {
  const filled = draft.options.filter(({ text }) => text.trim() !== '');
  const least = kind === 'SHORT_ANSWER' || kind === 'GAP' ? 1 : 3;
  const padded = [...filled, ...Array.from({ length: Math.max(0, least - filled.length) }, () => NEW_OPTION)];
  const options = !hasOptions(kind)
    ? []
    : padded.map((option, index) =>
        kind === 'ORDER' ? { ...NEW_OPTION, text: option.text } : { ...option, weight: index === 0 ? 1 : 0 },
      );
  return { ...draft, kind, options };
}

/** Returns a question as the graph takes it. */
export function contentOf(draft: Draft): BankQuestionContentInput {
  const isStatement = draft.kind === 'TRUE_FALSE';
  return {
    name: draft.name,
    category: [...draft.category],
    tags: tagsOf(draft.tags),
    kind: draft.kind,
    difficulty: draft.difficulty,
    language: draft.language.trim(),
    prompt: draft.prompt,
    options: hasOptions(draft.kind)
      ? draft.options.map(({ text, weight, feedback }) =>
          draft.kind === 'ORDER' ? { text, weight: 0 } : { text, weight, feedback },
        )
      : [],
    ...(isStatement ? { truth: draft.truth, ifRight: draft.ifRight, ifWrong: draft.ifWrong } : {}),
    explanation: draft.explanation,
  };
}

export type Problem = 'prompt' | 'gap' | 'options' | 'same' | 'right' | 'language' | 'tags';

/** Returns what keeps a question from being saved, in the order of the form. */
export function problemsOf(draft: Draft): Problem[] {
  const problems: Problem[] = [];
  const { kind, prompt, options } = draft;
  const length = lengthOf(prompt.trim());
  if (length === 0 || length > LIMITS.prompt[1]) problems.push('prompt');
  if (kind === 'GAP' && (prompt.match(/_+/g)?.join(' ') !== BLANK || prompt.trim() === BLANK)) problems.push('gap');
  if (hasOptions(kind)) {
    const least = kind === 'SHORT_ANSWER' || kind === 'GAP' ? 1 : 2;
    const texts = options.map(({ text }) => text.trim());
    if (texts.length < least || texts.includes('')) problems.push('options');
    else if (new Set(texts).size < texts.length) problems.push('same');
    const right = options.filter(({ weight }) => weight === 1).length;
    if (kind === 'MULTIPLE_CHOICE' && right !== 1) problems.push('right');
  }
  if (!/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(draft.language.trim())) problems.push('language');
  const tags = tagsOf(draft.tags);
  if (tags.length > LIMITS.tags || tags.some((tag) => lengthOf(tag) > LIMITS.tag)) problems.push('tags');
  return problems;
}
