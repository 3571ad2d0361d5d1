import type { Failure } from '@vivavoce/graphql';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { A_PROMPT } from '@/testing/aPrompt';
import { FakeLive } from '@/testing/fakeLive';
import { show } from '@/testing/show';

import type { PromptText } from './promptText';
import { TryTab } from './TryTab';

function showTab(draft: PromptText | null = A_PROMPT, isSaved = true): FakeLive {
  const live = new FakeLive();
  show(<TryTab id="p1" draft={draft} published={A_PROMPT} latest={2} onBefore={() => Promise.resolve(isSaved)} />, {
    session: { live: live.live },
  });
  return live;
}

const text = (piece: string): object => ({ promptTrial: { __typename: 'PromptTrialText', text: piece } });
const end = (isCut = false): object => ({
  promptTrial: {
    __typename: 'PromptTrialEnd',
    model: 'main',
    version: null,
    inputTokens: 120,
    outputTokens: 7,
    firstTokenLatency: 310,
    latency: 1_940,
    isCut,
  },
});
const failure = (reason: string): Failure => ({
  code: 'FAILED_PRECONDITION',
  reason,
  retryable: false,
  retryAfter: null,
  requestId: null,
});

it('tries the draft on a stored example: the answer as it comes, and what it has cost', async () => {
  const live = showTab();
  expect(screen.getByText('Learner: Good morning.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Try it' }));
  expect(live.asked).toEqual([{ id: 'p1', version: null, example: 'a greeting', values: [] }]);
  expect(screen.getByText('The model is answering …')).toBeTruthy();
  live.send(text('Good '));
  live.send(text('morning.'));
  expect(screen.getByText('Good morning.')).toBeTruthy();
  live.send(end());
  live.complete();
  for (const shown of ['main', '120 read, 7 written', '0.3 s', '1.9 s', /ends by itself/])
    expect(screen.getByText(shown)).toBeTruthy();

  await userEvent.selectOptions(screen.getByLabelText('What is tried'), 'Version 2');
  await userEvent.click(screen.getByRole('button', { name: 'Try it' }));
  expect(live.asked.at(-1)).toMatchObject({ version: 2, example: 'a greeting' });
  live.send(text('Hello.'));
  live.send(end(true));
  live.complete();
  expect(screen.getByText('It was cut at 200 tokens.')).toBeTruthy();
  expect(screen.getAllByTestId('tried-answer').map((one) => one.querySelector('h3')?.textContent)).toEqual([
    'Answer 2 · Version 2 · a greeting',
    'Answer 1 · Draft · a greeting',
  ]);
});

it('says which check an answer with a schema has passed, and shows it line by line', async () => {
  const live = showTab({ ...A_PROMPT, jsonSchema: '{}' });
  await userEvent.click(screen.getByRole('button', { name: 'Try it' }));
  live.send(text('{"sentence":"Hi."}'));
  live.send(end());
  live.complete();
  expect(screen.getByText('It is JSON and follows the schema.')).toBeTruthy();
  expect(screen.getByText(/"sentence": "Hi."/).textContent).toContain('\n');
});

it('asks for the values that are needed before it tries values of the author’s own', async () => {
  const live = showTab();
  await userEvent.selectOptions(screen.getByLabelText('With which values'), 'Values of my own');
  expect(screen.getByText('Fill in first: talk')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Try it' }));
  expect(live.asked).toEqual([]);
  await userEvent.type(screen.getByLabelText('talk'), 'Hi.');
  await userEvent.click(screen.getByRole('button', { name: 'Try it' }));
  expect(live.asked).toEqual([{ id: 'p1', version: null, example: null, values: [{ name: 'talk', value: 'Hi.' }] }]);
});

it('stops on request, and says that the answer is not whole', async () => {
  const live = showTab();
  await userEvent.click(screen.getByRole('button', { name: 'Try it' }));
  live.send(text('Good '));
  await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
  expect(live.isFollowed).toBe(false);
  expect(screen.getByText('This is not the whole answer.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Try it' })).toBeTruthy();
});

it('says what the operator has to do when no model is set up', async () => {
  const live = showTab();
  await userEvent.click(screen.getByRole('button', { name: 'Try it' }));
  live.fail(failure('MODEL_OFF'));
  expect(screen.getByText(/No language model is set up for the purpose “Talking with a learner”/)).toBeTruthy();
  expect(screen.getByText(/CONTENT_MODEL_<NAME>_PURPOSES=DIALOGUE/)).toBeTruthy();
  expect(screen.queryByTestId('tried-answer')).toBeNull();
});

it('says why an answer was refused', async () => {
  const live = showTab();
  await userEvent.click(screen.getByRole('button', { name: 'Try it' }));
  live.fail(failure('MODEL_ANSWER_INVALID'));
  expect(screen.getByText(/did not pass the checks/)).toBeTruthy();
});

it('tries nothing that could not be saved', async () => {
  const live = showTab(A_PROMPT, false);
  await userEvent.click(screen.getByRole('button', { name: 'Try it' }));
  expect(await screen.findByText(/could not be saved, so nothing was tried/)).toBeTruthy();
  expect(live.asked).toEqual([]);
});
