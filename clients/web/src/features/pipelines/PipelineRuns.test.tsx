import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import { aPipelineRun, anAttempt } from '@/testing/aPipelineRun';
import { aSpokenText } from '@/testing/aSpokenText';
import { FakeGraph } from '@/testing/fakeGraph';
import { FakeLive } from '@/testing/fakeLive';
import { show } from '@/testing/show';

import { PipelineRunPage } from './PipelineRunPage';
import { PipelineRunsPage } from './PipelineRunsPage';

type Run = ReturnType<typeof aPipelineRun>;

function whole(run: Run): { data: Record<string, unknown> } {
  const attempts = run.attempts.map((one) => ({
    __typename: 'PipelineAttempt',
    ...one,
    use: { __typename: 'PipelineStepUse', ...one.use },
  }));
  return {
    data: {
      pipelineRun: {
        __typename: 'PipelineRunDetail',
        inputText: 'A question.',
        inputTranscriptionId: null,
        run: { __typename: 'PipelineRun', ...run, attempts },
      },
    },
  };
}

function listed(runs: Run[]): FakeGraph {
  const nodes = runs.map((run) => ({ __typename: 'PipelineRun', ...run }));
  const connection = { totalCount: runs.length, nodes, pageInfo: { hasNextPage: false, endCursor: null } };
  return new FakeGraph().answer('PipelineRuns', {
    data: { viewer: { __typename: 'Viewer', id: 'v', pipelineRuns: connection } },
  });
}

describe('the list of runs', () => {
  it('shows of each its steps, how far it is and how long it took', async () => {
    show(<PipelineRunsPage />, { graph: listed([aPipelineRun()]) });
    const link = await screen.findByRole('link', { name: 'An answer' });
    expect(link.getAttribute('href')).toBe('/library/runs/r1');
    expect(screen.getByText('Completed')).toBeTruthy();
    expect(screen.getByText('Model → Speech')).toBeTruthy();
    expect(screen.getByText('10.0 sec')).toBeTruthy();
  });

  it('is not shown to an administrator who looks at the account', async () => {
    const graph = listed([]);
    show(<PipelineRunsPage />, { graph, session: { view: { name: 'Ana', from: '/admin/people/1' } } });
    expect(await screen.findByText('Only the person can see their runs.')).toBeTruthy();
    expect(graph.asked).toEqual([]);
  });
});

describe('a run', () => {
  it('is a line of time that says what each attempt took, used and cost', async () => {
    const run = aPipelineRun({
      attempts: [
        anAttempt({ state: 'FAILED', failure: 'PROCESS_LOST', text: null }),
        anAttempt({ number: 2, repeatsPaid: true, startedAt: '2026-05-01T10:00:05Z', endedAt: '2026-05-01T10:00:08Z' }),
        anAttempt({ step: 1, kind: 'SYNTHESIS', text: null, generatedAudioId: 'a1' }),
      ],
    });
    show(<PipelineRunPage id="r1" />, { graph: new FakeGraph().answer('PipelineRun', whole(run)) });
    const line = await screen.findByRole('list', { name: 'Line of time' });
    const [lost, again, speech] = within(line).getAllByRole('listitem');
    expect(lost?.textContent).toContain('The process that did this step was lost');
    expect(again?.textContent).toContain('attempt 2');
    expect(again?.textContent).toContain('took 3.0 sec');
    expect(again?.textContent).toContain('40 tokens read, 9 written');
    expect(again?.textContent).toContain('cost 0.0015');
    expect(again?.textContent).toContain('This repeats work that may have been paid');
    expect(speech?.querySelector('a')?.getAttribute('href')).toBe('/library/spoken/a1');
    expect(screen.getByText('A question.')).toBeTruthy();
  });

  it('is read again after each change, and can be cancelled', async () => {
    const run = aPipelineRun({ state: 'RUNNING', endedAt: null, cursor: '2' });
    const graph = new FakeGraph().answer('PipelineRun', whole(run)).answer('CancelPipelineRun', {
      data: {
        cancelPipelineRun: {
          pipelineRun: { __typename: 'PipelineRun', id: 'r1', state: 'CANCELLED', endedAt: run.createdAt, cursor: '3' },
          errors: [],
        },
      },
    });
    const connection = new FakeLive();
    show(<PipelineRunPage id="r1" />, { graph, session: { live: connection.live } });
    expect(await screen.findByText('Running')).toBeTruthy();
    expect(connection.asked).toEqual([{ id: 'r1', after: '2' }]);
    const reads = (): number => graph.asked.filter(({ name }) => name === 'PipelineRun').length;
    const before = reads();
    connection.send({ pipelineRunChanged: { __typename: 'PipelineRun', cursor: '3', state: 'RUNNING' } });
    await waitFor(() => expect(reads()).toBeGreaterThan(before));
    await userEvent.click(screen.getByRole('button', { name: 'Cancel this run' }));
    await waitFor(() =>
      expect(graph.asked.find(({ name }) => name === 'CancelPipelineRun')?.variables).toEqual({
        input: { pipelineRunId: 'r1' },
      }),
    );
  });

  it('shows the text that came out, which can be copied', async () => {
    const user = userEvent.setup();
    const run = aPipelineRun({ steps: ['MODEL'], attempts: [anAttempt({ text: 'Because of the air.' })] });
    show(<PipelineRunPage id="r1" />, { graph: new FakeGraph().answer('PipelineRun', whole(run)) });
    const result = within(await screen.findByRole('region', { name: 'What came out' }));
    expect(result.getByText('Because of the air.')).toBeTruthy();
    await user.click(result.getByRole('button', { name: 'Copy' }));
    expect(await result.findByRole('button', { name: 'Copied' })).toBeTruthy();
    expect(await navigator.clipboard.readText()).toBe('Because of the air.');
    const link = screen.getByRole('link', { name: 'The pipeline' });
    expect(link.getAttribute('href')).toBe('/library/pipelines/p1');
  });

  it('plays the audio that came out, and says when it is gone', async () => {
    const run = aPipelineRun({
      attempts: [anAttempt(), anAttempt({ step: 1, kind: 'SYNTHESIS', text: null, generatedAudioId: 'a1' })],
    });
    const graph = new FakeGraph()
      .answer('PipelineRun', whole(run))
      .answer('GeneratedAudio', { data: { generatedAudio: aSpokenText() } })
      .answer('GeneratedAudioContent', {
        data: { generatedAudioContent: { text: 'An answer.', isSsml: false, words: [] } },
      });
    const { unmount } = show(<PipelineRunPage id="r1" />, { graph });
    const result = within(await screen.findByRole('region', { name: 'What came out' }));
    expect(await result.findByRole('button', { name: 'Listen' })).toBeTruthy();
    expect(result.getByRole('button', { name: 'Save as MP3' })).toBeTruthy();
    expect(await result.findByText('An answer.')).toBeTruthy();
    unmount();
    show(<PipelineRunPage id="r1" />, {
      graph: new FakeGraph()
        .answer('PipelineRun', whole(run))
        .answer('GeneratedAudio', { data: { generatedAudio: null } }),
    });
    expect(await screen.findByText('The audio is no longer kept.')).toBeTruthy();
  });

  it('has no result while it runs, or when it has failed', async () => {
    const run = aPipelineRun({ state: 'FAILED', failure: 'MODEL_AWAY', steps: ['MODEL'] });
    show(<PipelineRunPage id="r1" />, { graph: new FakeGraph().answer('PipelineRun', whole(run)) });
    expect(await screen.findByText('Failed')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'What came out' })).toBeNull();
  });
});
