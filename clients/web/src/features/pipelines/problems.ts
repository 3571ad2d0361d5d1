import { areFitting, wordsOf } from '@/features/transcriptions/choice';
import { lengthOf } from '@/lib/lengthOf';
import { LONGEST_NAME } from '@/lib/uploads/shownName';

import { misfits } from './chain';
import { LONGEST_TEXT, type Draft, type DraftStep } from './draft';

/** What can be wrong with a step, by the field that is wrong. */
export const STEP_PROBLEMS = [
  'chain',
  'language',
  'vocabulary',
  'instruction',
  'voice',
  'rate',
  'pitch',
  'format',
  'timeLimit',
  'tries',
  'fallBackText',
  'fallBackVoice',
  'step',
] as const;
export type StepProblem = (typeof STEP_PROBLEMS)[number];

/** What is wrong with a pipeline. */
export interface Problems {
  name: boolean;
  /** Whether there is no step, or one too many. */
  count: boolean;
  /** Of each step, in order. */
  steps: readonly (readonly StepProblem[])[];
}

export const NO_PROBLEMS: Problems = { name: false, count: false, steps: [] };

/** Whether a text has a word, no more characters than fit, and no signs that cannot be seen. */
function isText(text: string): boolean {
  return lengthOf(text.trim()) <= LONGEST_TEXT && /[\p{L}\p{N}]/u.test(text) && !/[^\P{Cc}\t\n\r]/u.test(text);
}

function problemsOfStep(step: DraftStep): StepProblem[] {
  const found: StepProblem[] = [];
  if (step.kind === 'RECOGNITION' && !areFitting(wordsOf(step.vocabulary))) found.push('vocabulary');
  if (step.kind === 'MODEL' && !isText(step.instruction)) found.push('instruction');
  if (step.fallBack === 'TEXT' && !isText(step.fallBackText)) found.push('fallBackText');
  return found;
}

/** Returns what is wrong with a pipeline before it is sent. */
export function problemsOf({ name, steps }: Draft): Problems {
  const wanted = name.trim();
  const misfit = misfits(steps.map(({ kind }) => kind));
  return {
    name: wanted === '' || lengthOf(wanted) > LONGEST_NAME || /\p{Cc}/u.test(wanted),
    count: steps.length === 0,
    steps: steps.map((step, index) => [...(misfit[index] == null ? [] : ['chain' as const]), ...problemsOfStep(step)]),
  };
}

/** Whether anything is wrong. */
export function hasProblems({ name, count, steps }: Problems): boolean {
  return name || count || steps.some((found) => found.length > 0);
}

/** The fields of a step as the service names them, with what is wrong then; the first that begins a field counts. */
const FIELDS: readonly (readonly [string, StepProblem])[] = [
  ['recognition.language', 'language'],
  ['recognition.vocabulary', 'vocabulary'],
  ['model.instruction', 'instruction'],
  ['synthesis.voiceId', 'voice'],
  ['synthesis.rate', 'rate'],
  ['synthesis.pitch', 'pitch'],
  ['synthesis.format', 'format'],
  ['timeLimit', 'timeLimit'],
  ['tries', 'tries'],
  ['fallBack.voiceId', 'fallBackVoice'],
  ['fallBack', 'fallBackText'],
];

/** Returns what the service says is wrong, at its steps: `steps[1].model.instruction`. */
export function problemsIn(fields: readonly string[], stepCount: number): Problems {
  const steps: StepProblem[][] = Array.from({ length: stepCount }, () => []);
  let count = false;
  for (const field of fields) {
    const [, place, rest = ''] = /^(?:input\.)?steps\[(\d+)\]\.?(.*)$/.exec(field) ?? [];
    const found = place === undefined ? undefined : steps[Number(place)];
    if (found === undefined) {
      count ||= !field.endsWith('name');
      continue;
    }
    const problem = rest === '' ? 'chain' : (FIELDS.find(([begin]) => rest.startsWith(begin))?.[1] ?? 'step');
    if (!found.includes(problem)) found.push(problem);
  }
  return { name: fields.some((field) => field.endsWith('name') && !field.includes('steps[')), count, steps };
}
