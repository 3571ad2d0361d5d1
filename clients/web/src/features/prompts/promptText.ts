import type { ModelPurpose, PromptTextsFragment } from '@vivavoce/graphql';

import { lengthOf } from '@/lib/lengthOf';

/** What an author writes. */
export type PromptText = PromptTextsFragment;
export type Variable = PromptText['variables'][number];
export type Example = PromptText['examples'][number];

export const PURPOSES: readonly ModelPurpose[] = ['DIALOGUE', 'JUDGEMENT', 'WRITING'];

/** The fewest and the most: characters of a text, entries of a list, or the number itself. */
export const LIMITS = {
  system: [1, 16_000],
  template: [1, 16_000],
  jsonSchema: [0, 16_000],
  variables: [0, 20],
  longest: [1, 20_000],
  mostTokens: [1, 8_000],
  examples: [0, 20],
  exampleName: [1, 80],
} as const satisfies Record<string, readonly [number, number]>;

/** How long the value of a new variable may be. */
const FIRST_LONGEST = 2_000;

const PLACE = /\{\{([a-z][a-z0-9_]{0,39})\}\}/g;

/** Returns the names of the variables that a message uses, each once. */
export function namesIn(template: string): string[] {
  return [...new Set(Array.from(template.matchAll(PLACE), ([, name]) => name ?? ''))];
}

/** Returns the names that a message uses and that are not declared. */
export function undeclaredIn({ template, variables }: PromptText): string[] {
  return namesIn(template).filter((name) => !variables.some((variable) => variable.name === name));
}

/** What is wrong with a field, as a message of `prompts.problem`. */
export interface Problem {
  kind: 'blank' | 'long' | 'range' | 'many' | 'undeclared' | 'unused' | 'notJson' | 'twice';
  values: { least?: number; most?: number; names?: string };
}

function textProblem(text: string, [fewest, most]: readonly [number, number]): Problem | null {
  if (lengthOf(text) > most) return { kind: 'long', values: { most } };
  return fewest > 0 && text.trim() === '' ? { kind: 'blank', values: {} } : null;
}

function rangeProblem(value: number, [least, most]: readonly [number, number]): Problem | null {
  return Number.isInteger(value) && value >= least && value <= most ? null : { kind: 'range', values: { least, most } };
}

function countProblem(count: number, [, most]: readonly [number, number]): Problem | null {
  return count > most ? { kind: 'many', values: { most } } : null;
}

function schemaProblem(schema: string | null): Problem | null {
  if (schema === null || schema === '') return null;
  try {
    JSON.parse(schema);
    return textProblem(schema, LIMITS.jsonSchema);
  } catch {
    return { kind: 'notJson', values: {} };
  }
}

/** Returns what keeps a text from being saved, by field, in the order of the form. The platform checks more. */
export function problemsOf(text: PromptText): Map<string, Problem> {
  const undeclared = undeclaredIn(text);
  const used = namesIn(text.template);
  const names = text.examples.map(({ name }) => name);
  const found: [string, Problem | null][] = [
    ['system', textProblem(text.system, LIMITS.system)],
    ['template', textProblem(text.template, LIMITS.template)],
  ];
  if (undeclared.length > 0) found.push(['template', { kind: 'undeclared', values: { names: undeclared.join(', ') } }]);
  found.push(['variables', countProblem(text.variables.length, LIMITS.variables)]);
  text.variables.forEach(({ name, longest }, index) => {
    found.push([`variables[${index}].name`, used.includes(name) ? null : { kind: 'unused', values: {} }]);
    found.push([`variables[${index}].longest`, rangeProblem(longest, LIMITS.longest)]);
  });
  found.push(['jsonSchema', schemaProblem(text.jsonSchema)]);
  found.push(['mostTokens', rangeProblem(text.mostTokens, LIMITS.mostTokens)]);
  found.push(['examples', countProblem(text.examples.length, LIMITS.examples)]);
  text.examples.forEach((example, index) => {
    const field = `examples[${index}]`;
    const isTwice = names.indexOf(example.name) < index;
    found.push([
      `${field}.name`,
      isTwice ? { kind: 'twice', values: {} } : textProblem(example.name, LIMITS.exampleName),
    ]);
    for (const { name, value } of example.values) {
      const longest = text.variables.find((variable) => variable.name === name)?.longest ?? 0;
      const isLong = lengthOf(value) > longest;
      found.push([`${field}.values.${name}`, isLong ? { kind: 'long', values: { most: longest } } : null]);
    }
  });
  return new Map(found.flatMap(([field, problem]) => (problem === null ? [] : [[field, problem]])));
}

/** A change after which the service that uses a prompt may no longer get on with it. */
export interface Break {
  kind: 'removed' | 'added' | 'required' | 'shorter' | 'trusted' | 'schema' | 'purpose';
  /** Of the variable; empty for what is no variable. */
  name: string;
}

/** Returns what a service that knows the published text does not expect of another one. */
export function breaksOf(published: PromptText, next: PromptText): Break[] {
  const before = new Map(published.variables.map((variable) => [variable.name, variable]));
  const after = new Map(next.variables.map((variable) => [variable.name, variable]));
  const found: Break[] = [];
  for (const { name, isLearners, isOptional, longest } of published.variables) {
    const now = after.get(name);
    if (now === undefined) found.push({ kind: 'removed', name });
    else {
      if (isLearners && !now.isLearners) found.push({ kind: 'trusted', name });
      if (isOptional && !now.isOptional) found.push({ kind: 'required', name });
      if (now.longest < longest) found.push({ kind: 'shorter', name });
    }
  }
  for (const { name, isOptional } of next.variables)
    if (!before.has(name) && !isOptional) found.push({ kind: 'added', name });
  if ((published.jsonSchema ?? '') !== (next.jsonSchema ?? '')) found.push({ kind: 'schema', name: '' });
  if (published.purpose !== next.purpose) found.push({ kind: 'purpose', name: '' });
  return found;
}

/** Returns the text with a variable that its message uses. */
export function withVariable(text: PromptText, name: string): PromptText {
  return {
    ...text,
    variables: [...text.variables, { name, isLearners: true, isOptional: false, longest: FIRST_LONGEST }],
  };
}

/** Returns the text without a variable and without its values in the examples. */
export function withoutVariable(text: PromptText, name: string): PromptText {
  return {
    ...text,
    variables: text.variables.filter((variable) => variable.name !== name),
    examples: text.examples.map((example) => ({
      ...example,
      values: example.values.filter((value) => value.name !== name),
    })),
  };
}

/** Returns the values with one that has changed, in the order of the variables; an empty one is left out. */
export function withValue(
  values: Example['values'],
  variables: readonly Variable[],
  name: string,
  value: string,
): Example['values'] {
  const all = new Map([...values.map((one) => [one.name, one.value] as const), [name, value]]);
  return variables.flatMap((variable) => {
    const kept = all.get(variable.name) ?? '';
    return kept === '' ? [] : [{ name: variable.name, value: kept }];
  });
}

/** Returns the names of the variables that need a value and have none. */
export function missingIn(values: Example['values'], variables: readonly Variable[]): string[] {
  return variables
    .filter(
      ({ name, isOptional }) => !isOptional && !values.some((one) => one.name === name && one.value.trim() !== ''),
    )
    .map(({ name }) => name);
}
