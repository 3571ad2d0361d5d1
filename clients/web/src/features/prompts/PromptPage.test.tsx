import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { A_PROMPT, aPromptPage } from '@/testing/aPrompt';
import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { PromptPage } from './PromptPage';

const DRAFT = { ...A_PROMPT, system: 'You are a clerk.' };

function saved(revision: number): Record<string, unknown> {
  return {
    savePrompt: {
      prompt: { __typename: 'Prompt', id: 'p1', purpose: 'DIALOGUE', revision, hasDraft: true },
      errors: [],
    },
  };
}

function refused(error: Record<string, unknown>): Record<string, unknown> {
  return { savePrompt: { prompt: null, errors: [error] } };
}

function graphOf(draft: typeof A_PROMPT | null = null): FakeGraph {
  return new FakeGraph().answer('Prompt', { data: aPromptPage(draft) }).answer('SavePrompt', { data: saved(5) });
}

function showPage(graph: FakeGraph, part = ''): void {
  show(<PromptPage id="p1" />, { graph, at: `/studio/prompts/p1${part === '' ? '' : `?part=${part}`}` });
}

const saves = (graph: FakeGraph): unknown[] =>
  graph.asked.filter(({ name }) => name === 'SavePrompt').map(({ variables }) => variables);

it('shows what is asked, and what each variable stands for', async () => {
  showPage(graphOf());
  expect(await screen.findByRole('heading', { level: 1, name: 'The partner’s turn' })).toBeTruthy();
  expect(screen.getByText('{{mood}}')).toBeTruthy();
  expect(screen.getByText('How the partner feels now.')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('A learner’s words: talk').checked).toBe(true);
  expect(screen.getByLabelText<HTMLInputElement>('May be empty: mood').checked).toBe(true);
});

it('saves a changed draft by itself, based on the revision that was read, and then on the next one', async () => {
  const graph = graphOf();
  showPage(graph);
  await userEvent.type(await screen.findByLabelText('Instruction'), '!');
  expect(screen.getByTestId('save-note').textContent).toBe('Not saved yet');
  await waitFor(() => expect(screen.getByTestId('save-note').textContent).toMatch(/^Saved \d/), { timeout: 15_000 });
  await userEvent.type(screen.getByLabelText('Instruction'), '!');
  await waitFor(() => expect(saves(graph)).toHaveLength(2), { timeout: 15_000 });
  expect(saves(graph)).toMatchObject([
    { input: { promptId: 'p1', revision: 4, content: { system: 'You are a patient.!' } } },
    { input: { promptId: 'p1', revision: 5, content: { system: 'You are a patient.!!' } } },
  ]);
});

it('does not save a message with a variable that nobody has declared, and declares it on request', async () => {
  const graph = graphOf();
  showPage(graph);
  const message = await screen.findByLabelText('Message');
  await userEvent.type(message, '{{{{name}}');
  expect(screen.getByTestId('save-note').textContent).toContain('something is missing');
  expect(screen.getAllByText('Declare these variables below: name', { exact: false }).length).toBeGreaterThan(0);
  await userEvent.click(screen.getByRole('button', { name: 'Declare name' }));
  expect(screen.getByText('{{name}}')).toBeTruthy();
  expect(screen.getByText(/name is new and must not be empty/)).toBeTruthy();
  expect(screen.getByTestId('save-note').textContent).toBe('Not saved yet');
});

it('warns that a variable which the platform sends is gone, and that its place is empty', async () => {
  showPage(graphOf());
  await userEvent.click(await screen.findByRole('button', { name: 'Remove the variable mood' }));
  expect(screen.getByText(/mood is gone. The platform sends it/)).toBeTruthy();
  expect(screen.getAllByText(/Declare these variables below: mood/).length).toBeGreaterThan(0);
});

it('shows by field what the platform refuses', async () => {
  const graph = graphOf().answer('SavePrompt', {
    data: refused({
      __typename: 'InvalidInput',
      violations: [{ field: 'jsonSchema', description: 'the keyword pattern is not allowed' }],
    }),
  });
  showPage(graph);
  await userEvent.type(await screen.findByLabelText('Instruction'), '!');
  const found = await screen.findAllByText('the keyword pattern is not allowed', {}, { timeout: 15_000 });
  expect(found).toHaveLength(2);
  expect(screen.getByLabelText('Schema of the answer').getAttribute('aria-invalid')).toBe('true');
});

it('lets the author choose when somebody else has changed the prompt', async () => {
  const graph = graphOf().answer('SavePrompt', { data: refused({ __typename: 'PromptChanged', revision: 9 }) });
  showPage(graph);
  await userEvent.type(await screen.findByLabelText('Instruction'), '!');
  const mine = await screen.findByRole('button', { name: 'Save mine over it' }, { timeout: 15_000 });
  graph.answer('SavePrompt', { data: saved(10) });
  await userEvent.click(mine);
  await waitFor(() => expect(screen.getByTestId('save-note').textContent).toMatch(/^Saved/));
  expect(saves(graph).at(-1)).toMatchObject({ input: { revision: 9 } });
  expect(screen.queryByRole('button', { name: 'Save mine over it' })).toBeNull();
});

it('asks for a lost answer again with the same key', async () => {
  const graph = graphOf().answer('SavePrompt', { failure: { code: 'UNAVAILABLE', reason: 'DOWN', retryable: false } });
  showPage(graph);
  await userEvent.type(await screen.findByLabelText('Instruction'), '!');
  const again = await screen.findByRole('button', { name: 'Save now' }, { timeout: 15_000 });
  graph.answer('SavePrompt', { data: saved(5) });
  await userEvent.click(again);
  await waitFor(() => expect(screen.getByTestId('save-note').textContent).toMatch(/^Saved/));
  const [first, second] = saves(graph);
  expect(second).toEqual(first);
});

it('adds and removes examples', async () => {
  const graph = graphOf();
  showPage(graph, 'examples');
  await userEvent.click(await screen.findByRole('button', { name: 'Add an example' }));
  await userEvent.type(screen.getByLabelText('Name of example 2'), 'a farewell');
  expect(screen.getByText(/Without a value: talk/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Remove example 1' }));
  expect(screen.getByLabelText<HTMLTextAreaElement>('Name of example 1').value).toBe('a farewell');
  await waitFor(() => expect(saves(graph)).toHaveLength(1), { timeout: 15_000 });
  expect(saves(graph)[0]).toMatchObject({ input: { content: { examples: [{ name: 'a farewell', values: [] }] } } });
});

it('publishes after a question, and says as which version', async () => {
  const graph = graphOf(DRAFT).answer('PublishPrompt', {
    data: {
      publishPrompt: {
        prompt: { __typename: 'Prompt', id: 'p1', revision: 5, latestVersion: 3, hasDraft: false },
        errors: [],
      },
    },
  });
  showPage(graph, 'publish');
  expect((await screen.findByText('You are a patient.')).tagName).toBe('DEL');
  expect(screen.getByText('You are a clerk.').tagName).toBe('INS');
  await userEvent.click(screen.getByRole('button', { name: 'Publish as version 3' }));
  expect(graph.asked.some(({ name }) => name === 'PublishPrompt')).toBe(false);
  await userEvent.click(await screen.findByRole('button', { name: 'Publish now' }));
  expect(await screen.findByText('Published as version 3.')).toBeTruthy();
  expect(graph.asked.find(({ name }) => name === 'PublishPrompt')?.variables).toMatchObject({
    input: { promptId: 'p1', revision: 4 },
  });
});

it('compares two versions, and puts an older one back after a question', async () => {
  const graph = graphOf(DRAFT)
    .answer('PromptVersionText', { data: { prompt: { __typename: 'PromptManuscript', content: A_PROMPT } } })
    .answer('RollBackPrompt', {
      data: {
        rollBackPrompt: {
          prompt: { __typename: 'Prompt', id: 'p1', revision: 5, latestVersion: 3, hasDraft: true },
          errors: [],
        },
      },
    });
  showPage(graph, 'versions');
  expect((await screen.findByText('You are a patient.')).tagName).toBe('DEL');
  await userEvent.click(screen.getByRole('button', { name: 'Put back: version 1' }));
  expect(await screen.findByText('There is a draft. It stays as it is.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Put it back' }));
  expect(await screen.findByText('The latest version is now 3.')).toBeTruthy();
  expect(graph.asked.find(({ name }) => name === 'RollBackPrompt')?.variables).toMatchObject({
    input: { revision: 4, version: 1 },
  });
});

it('says that there is no such prompt', async () => {
  showPage(new FakeGraph().answer('Prompt', { data: { prompt: null } }));
  expect(await screen.findByRole('heading', { name: 'Prompt not found' })).toBeTruthy();
});
