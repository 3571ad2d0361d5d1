import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { aManuscript } from '@/testing/aDraft';
import { FakeGraph, type Answer } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { StudioPage } from './StudioPage';

const SAVED = { data: { saveDraft: { manuscript: { __typename: 'Manuscript', id: 's1' }, errors: [] } } };

function graphOf(version: number | null = null, script = ''): FakeGraph {
  return new FakeGraph()
    .answer('Studio', { data: aManuscript(version) })
    .answer('PartnerScript', { data: { partnerScript: script === '' ? null : script } })
    .answer('SaveDraft', SAVED);
}

it('saves a changed draft by itself, and says when', async () => {
  const graph = graphOf();
  show(<StudioPage id="s1" />, { graph, at: '/studio/s1' });
  await userEvent.type(await screen.findByLabelText('Title'), '!');
  expect(screen.getByTestId('save-note').textContent).toBe('Not saved yet');
  await waitFor(() => expect(screen.getByTestId('save-note').textContent).toMatch(/^Saved \d/), { timeout: 15_000 });
  const sent = graph.asked.filter(({ name }) => name === 'SaveDraft');
  expect(sent).toHaveLength(1);
  expect(sent[0]?.variables).toMatchObject({ input: { scenarioId: 's1', content: { title: 'The lost bag!' } } });
});

it('does not save what is incomplete, says what is missing, and asks before it is left', async () => {
  const graph = graphOf();
  show(<StudioPage id="s1" />, { graph, at: '/studio/s1' });
  await userEvent.clear(await screen.findByLabelText('Title'));
  expect(screen.getByTestId('save-note').textContent).toContain('something is missing');
  expect(screen.getByText(/Before this can be saved, look at: Title/)).toBeTruthy();
  await userEvent.click(screen.getByRole('link', { name: 'All scenarios' }));
  expect(await screen.findByRole('dialog', { name: 'Not everything is saved' })).toBeTruthy();
  expect(graph.asked.some(({ name }) => name === 'SaveDraft')).toBe(false);
});

it('says when the platform refuses a draft, and saves it on request', async () => {
  const graph = graphOf().answer('SaveDraft', {
    data: { saveDraft: { manuscript: null, errors: [{ __typename: 'ScenarioNotEditable' }] } },
  });
  show(<StudioPage id="s1" />, { graph, at: '/studio/s1' });
  await userEvent.type(await screen.findByLabelText('Title'), '!');
  const again = await screen.findByRole('button', { name: 'Save now' }, { timeout: 15_000 });
  graph.answer('SaveDraft', SAVED);
  await userEvent.click(again);
  await waitFor(() => expect(screen.getByTestId('save-note').textContent).toMatch(/^Saved/));
});

it('begins with a proposal, and shows the problems of a script with their lines', async () => {
  const graph = graphOf()
    .answer('ProposedScript', { data: { proposedScript: 'intents:\n  task-1:\n' } })
    .answer('SaveScript', { data: { saveScript: { problems: ['task-1 has no examples'], errors: [] } } });
  show(<StudioPage id="s1" />, { graph, at: '/studio/s1?part=partner' });
  await userEvent.click(await screen.findByRole('button', { name: 'Begin with a proposal' }));
  const text = screen.getByLabelText<HTMLTextAreaElement>('Script');
  await waitFor(() => expect(text.value).toContain('task-1'));
  const problem = await screen.findByText('task-1 has no examples', {}, { timeout: 15_000 });
  expect(problem).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Line 2' }));
  expect(document.activeElement).toBe(text);
  expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe('  task-1:');
});

it('asks before a proposal takes the place of a script', async () => {
  const graph = graphOf(null, 'opening: Yes?').answer('ProposedScript', { data: { proposedScript: 'new' } });
  show(<StudioPage id="s1" />, { graph, at: '/studio/s1?part=partner' });
  await userEvent.click(await screen.findByRole('button', { name: 'Propose again' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Keep mine' }));
  expect(screen.getByLabelText<HTMLTextAreaElement>('Script').value).toBe('opening: Yes?');
});

it('shows what learners see, without the partner’s card', async () => {
  show(<StudioPage id="s1" />, { graph: graphOf(), at: '/studio/s1?part=preview' });
  expect(await screen.findByText('Your bag is gone.')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Lines to practise' })).toBeTruthy();
  expect(screen.queryByText('A calm clerk.')).toBeNull();
  expect(screen.queryByText('The office closes at six.')).toBeNull();
});

it('publishes, and says as which version', async () => {
  const graph = graphOf().answer('PublishScenario', {
    data: { publishScenario: { manuscript: { __typename: 'Manuscript', id: 's1', version: 1 }, errors: [] } },
  });
  show(<StudioPage id="s1" />, { graph, at: '/studio/s1?part=publish' });
  await userEvent.click(await screen.findByRole('button', { name: 'Publish the scenario' }));
  expect(await screen.findByText('Published as version 1.')).toBeTruthy();
});

it('takes no text from the publication on until the scenario is read again, so that nothing typed is lost', async () => {
  const isHeld = () => screen.getByRole('tablist', { hidden: true }).closest('[inert]') !== null;
  let publish: (answer: Answer) => void = () => undefined;
  let read: (answer: Answer) => void = () => undefined;
  const graph = graphOf().answer('PublishScenario', new Promise((resolve) => (publish = resolve)));
  show(<StudioPage id="s1" />, { graph, at: '/studio/s1?part=publish' });
  await userEvent.click(await screen.findByRole('button', { name: 'Publish the scenario' }));
  await waitFor(() => expect(isHeld()).toBe(true));
  graph.answer('Studio', new Promise((resolve) => (read = resolve)));
  publish({
    data: { publishScenario: { manuscript: { __typename: 'Manuscript', id: 's1', version: 1 }, errors: [] } },
  });
  await waitFor(() => expect(graph.asked.filter(({ name }) => name === 'Studio')).toHaveLength(2));
  expect(isHeld()).toBe(true);
  expect(screen.queryByText('Published as version 1.')).toBeNull();
  read({ data: aManuscript(1) });
  const news = await screen.findByText('Published as version 1.');
  expect(document.activeElement?.contains(news)).toBe(true);
  expect(document.activeElement).not.toBe(document.body);
  expect(isHeld()).toBe(false);
});

it('takes text again when a publication is refused', async () => {
  const graph = graphOf().answer('PublishScenario', {
    data: { publishScenario: { manuscript: null, errors: [{ __typename: 'DraftMissing' }] } },
  });
  show(<StudioPage id="s1" />, { graph, at: '/studio/s1?part=publish' });
  await userEvent.click(await screen.findByRole('button', { name: 'Publish the scenario' }));
  await screen.findByText('There is no draft to publish.');
  expect(screen.getByRole('tablist').closest('[inert]')).toBeNull();
});

it('says which problems of the script stop a scenario from being published', async () => {
  const graph = graphOf(null, 'opening: Yes?')
    .answer('SaveScript', { data: { saveScript: { problems: [], errors: [] } } })
    .answer('PublishScenario', {
      data: { publishScenario: { manuscript: null, errors: [{ __typename: 'ScriptInvalid' }] } },
    })
    .answer('ScriptCheck', {
      data: { scriptCheck: { problems: ['task-2 is missing'], lines: 0, missed: [], unreachedTasks: [] } },
    });
  show(<StudioPage id="s1" />, { graph, at: '/studio/s1?part=publish' });
  await userEvent.click(await screen.findByRole('button', { name: 'Publish the scenario' }));
  expect(await screen.findByText('task-2 is missing')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'To the script' }));
  expect(screen.getByLabelText('Script')).toBeTruthy();
});

it('saves a script for the tasks of the draft before it publishes, and stops at its problems', async () => {
  const graph = graphOf(null, 'opening: Yes?').answer('SaveScript', {
    data: { saveScript: { problems: ['task-2 is missing'], errors: [] } },
  });
  show(<StudioPage id="s1" />, { graph, at: '/studio/s1?part=publish' });
  await userEvent.click(await screen.findByRole('button', { name: 'Publish the scenario' }));
  expect(await screen.findByText('task-2 is missing')).toBeTruthy();
  expect(graph.asked.filter(({ name }) => name === 'SaveScript').map(({ variables }) => variables)).toEqual([
    { input: { scenarioId: 's1', script: 'opening: Yes?' } },
  ]);
});

it('says that a scenario of somebody else cannot be opened', async () => {
  const graph = new FakeGraph().answer('Studio', {
    failure: { code: 'PERMISSION_DENIED', reason: 'SCENARIO_NOT_OWN' },
  });
  show(<StudioPage id="s1" />, { graph, at: '/studio/s1' });
  expect(await screen.findByRole('heading', { name: 'Scenario not found' })).toBeTruthy();
});
