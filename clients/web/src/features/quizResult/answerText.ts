import type { QuizMarkPartsFragment, QuizQuestionPartsFragment } from '@vivavoce/graphql';
import type { QuizContent } from '@vivavoce/learner/quizTaking';

interface Names {
  yes: string;
  no: string;
  said: string;
}

type Options = Pick<QuizQuestionPartsFragment, 'options'>;

function ordered(options: readonly string[], order: readonly number[]): string {
  return order.map((index, i) => `${i + 1}. ${options[index] ?? ''}`).join('\n');
}

/** Returns what was answered in words; null for nothing. */
export function answerText({ options }: Options, content: QuizContent | null, names: Names): string | null {
  switch (content?.kind) {
    case undefined:
      return null;
    case 'option':
      return options[content.option] ?? null;
    case 'truth':
      return content.truth ? names.yes : names.no;
    case 'text':
      return content.text;
    case 'ordering':
      return ordered(options, content.options);
    case 'session':
      return names.said;
  }
}

/** Returns the right answer in words, and the others that are accepted. */
export function keyTexts(
  { options }: Options,
  { option, truth, texts, ordering }: QuizMarkPartsFragment['key'],
  names: Names,
): { best: string; others: readonly string[] } {
  if (option !== null) return { best: options[option] ?? '', others: [] };
  if (truth !== null) return { best: truth ? names.yes : names.no, others: [] };
  if (ordering !== null) return { best: ordered(options, ordering), others: [] };
  const [best = '', ...others] = texts ?? [];
  return { best, others };
}
