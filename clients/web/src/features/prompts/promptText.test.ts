import { expect, it } from 'vitest';

import { A_PROMPT } from '@/testing/aPrompt';

import { breaksOf, missingIn, namesIn, problemsOf, withoutVariable, withValue, withVariable } from './promptText';

it('reads the names of variables, each once, and nothing that only looks like one', () => {
  expect(namesIn('{{b}} {{a_1}} {{b}} {{ c }} {{D}} {{}} {e}')).toEqual(['b', 'a_1']);
});

it('finds nothing wrong with a whole text', () => {
  expect([...problemsOf(A_PROMPT).keys()]).toEqual([]);
});

it('names every field that keeps a text from being saved, in the order of the form', () => {
  const [example] = A_PROMPT.examples;
  if (example === undefined) throw new Error('the sample has an example');
  const problems = problemsOf({
    ...A_PROMPT,
    system: ' ',
    template: '{{talk}} {{name}}',
    variables: A_PROMPT.variables.map((variable) => ({ ...variable, longest: 5 })),
    jsonSchema: '{',
    mostTokens: 0,
    examples: [example, example],
  });
  expect([...problems].map(([field, { kind }]) => `${field}: ${kind}`)).toEqual([
    'system: blank',
    'template: undeclared',
    'variables[0].name: unused',
    'jsonSchema: notJson',
    'mostTokens: range',
    'examples[0].values.talk: long',
    'examples[1].name: twice',
    'examples[1].values.talk: long',
  ]);
  expect(problems.get('template')?.values).toEqual({ names: 'name' });
});

it('says what the service that knows the published text does not expect', () => {
  expect(breaksOf(A_PROMPT, { ...A_PROMPT, system: 'You are a clerk.', mostTokens: 300 })).toEqual([]);
  const [mood, talk] = A_PROMPT.variables;
  if (mood === undefined || talk === undefined) throw new Error('the sample has two variables');
  const next = withVariable({ ...A_PROMPT, jsonSchema: '{}', purpose: 'WRITING' }, 'name');
  expect(
    breaksOf(A_PROMPT, {
      ...next,
      variables: [{ ...talk, isLearners: false, longest: 10 }, ...next.variables.slice(2)],
    }).map(({ kind, name }) => `${kind} ${name}`),
  ).toEqual(['removed mood', 'trusted talk', 'shorter talk', 'added name', 'schema ', 'purpose ']);
  const required = { ...A_PROMPT, variables: [{ ...mood, isOptional: false }, talk] };
  expect(breaksOf(A_PROMPT, required)).toEqual([{ kind: 'required', name: 'mood' }]);
});

it('takes the values of a removed variable out of the examples', () => {
  const without = withoutVariable(A_PROMPT, 'mood');
  expect(without.variables.map(({ name }) => name)).toEqual(['talk']);
  expect(without.examples[0]?.values.map(({ name }) => name)).toEqual(['talk']);
});

it('keeps values in the order of the variables, and drops empty ones', () => {
  const values = withValue([{ name: 'talk', value: 'Hi.' }], A_PROMPT.variables, 'mood', 'sad');
  expect(values.map(({ name }) => name)).toEqual(['mood', 'talk']);
  expect(withValue(values, A_PROMPT.variables, 'mood', '')).toEqual([{ name: 'talk', value: 'Hi.' }]);
  expect(missingIn([{ name: 'talk', value: ' ' }], A_PROMPT.variables)).toEqual(['talk']);
});
