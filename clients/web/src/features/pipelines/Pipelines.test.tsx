import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PipelinePartsFragment } from '@vivavoce/graphql';
import { describe, expect, it } from 'vitest';

import { aPipeline, someSteps } from '@/testing/aPipeline';
import { aPipelineRun } from '@/testing/aPipelineRun';
import { aTranscription } from '@/testing/aTranscription';
import { FakeGraph } from '@/testing/fakeGraph';
import { fakeRequests } from '@/testing/fakeRequests';
import { show } from '@/testing/show';

import { PipelinePage } from './PipelinePage';
import { PipelinesPage } from './PipelinesPage';

const requests = fakeRequests();

function connection(nodes: Record<string, unknown>[]): Record<string, unknown> {
  return { totalCount: nodes.length, nodes, pageInfo: { hasNextPage: false, endCursor: null } };
}

function ofViewer(field: string, nodes: Record<string, unknown>[]): { data: Record<string, unknown> } {
  return { data: { viewer: { __typename: 'Viewer', id: 'v', [field]: connection(nodes) } } };
}

const run = { __typename: 'PipelineRun', ...aPipelineRun() };
const voices = {
  data: {
    voices: [{ id: 'cmu-slt', displayName: 'Anna', language: 'en-US', maker: 'PLATFORM', abilities: [] }],
  },
};

function listed(pipelines: PipelinePartsFragment[]): FakeGraph {
  return new FakeGraph()
    .answer(
      'Pipelines',
      ofViewer(
        'pipelines',
        pipelines.map((one) => ({ __typename: 'Pipeline', ...one, newestRuns: [run, { ...run, id: 'r2' }] })),
      ),
    )
    .answer('VoiceChoice', voices);
}

function opened(pipeline: PipelinePartsFragment, transcriptions: Record<string, unknown>[] = []): FakeGraph {
  return new FakeGraph()
    .answer('Pipeline', { data: { pipeline: { __typename: 'Pipeline', ...pipeline } } })
    .answer('RunsOfPipeline', ofViewer('pipelineRuns', [run]))
    .answer('Transcriptions', ofViewer('transcriptions', transcriptions))
    .answer('VoiceChoice', voices);
}

const begun = {
  data: { runPipeline: { pipelineRun: { ...run, id: 'r9', state: 'RUNNING', endedAt: null }, errors: [] } },
};

function refusedBy(error: Record<string, unknown>): { data: Record<string, unknown> } {
  return { data: { runPipeline: { pipelineRun: null, errors: [error] } } };
}

describe('the list of pipelines', () => {
  it('draws the chain of each, and has its newest runs', async () => {
    show(<PipelinesPage />, { graph: listed([aPipeline()]) });
    const card = within(await screen.findByRole('article'));
    expect(card.getByRole('link', { name: 'An answer' }).getAttribute('href')).toBe('/library/pipelines/p1');
    const chain = within(card.getByRole('list', { name: 'The chain' }));
    await waitFor(() =>
      expect(chain.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
        'A text',
        'ModelAnswer the question.',
        'SpeechAnna · MP3',
        'Audio',
      ]),
    );
    const runs = within(await card.findByRole('list', { name: 'Newest runs' }));
    expect(runs.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '/library/runs/r1',
      '/library/runs/r2',
    ]);
  });

  it('offers ready-made ones to who has none', async () => {
    show(<PipelinesPage />, { graph: listed([]) });
    expect(await screen.findByText('No pipelines yet')).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Use this: Read a text aloud' });
    expect(link.getAttribute('href')).toBe('/library/pipelines/new?from=read');
  });

  it('is not shown to an administrator who looks at the account', async () => {
    const graph = listed([aPipeline()]);
    show(<PipelinesPage />, { graph, session: { view: { name: 'Ana', from: '/admin/people/1' } } });
    expect(await screen.findByText('Only the person can see their pipelines.')).toBeTruthy();
    expect(graph.asked.filter(({ name }) => name.startsWith('Pipeline'))).toEqual([]);
  });
});

describe('a pipeline that takes a text', () => {
  it('runs with one, and leads to the run', async () => {
    const graph = opened(aPipeline()).answer('RunPipeline', begun);
    const { visited } = show(<PipelinePage id="p1" />, { graph });
    await userEvent.type(await screen.findByLabelText('Your text'), 'Why is the sky blue?');
    await userEvent.click(screen.getByRole('button', { name: 'Run' }));
    await waitFor(() => expect(visited).toEqual(['/library/runs/r9']));
    expect(graph.asked.find(({ name }) => name === 'RunPipeline')?.variables).toMatchObject({
      input: { pipelineId: 'p1', input: { text: 'Why is the sky blue?' } },
    });
  });

  it('does not run without a word', async () => {
    const graph = opened(aPipeline());
    show(<PipelinePage id="p1" />, { graph });
    await userEvent.type(await screen.findByLabelText('Your text'), '…');
    await userEvent.click(screen.getByRole('button', { name: 'Run' }));
    expect(screen.getByText('Please write or paste a text with at least one word.')).toBeTruthy();
    expect(graph.asked.some(({ name }) => name === 'RunPipeline')).toBe(false);
  });

  it.each([
    [{ __typename: 'TooManyPipelineRuns', most: 200, mostAtWork: 5 }, /^You can have 200 runs, and 5/],
    [{ __typename: 'PipelineUnknown' }, /^This pipeline was deleted/],
    [{ __typename: 'InvalidInput', violations: [{ field: 'text' }] }, /^This text can’t be used/],
  ])('says why it does not run: %o', async (error, text) => {
    const graph = opened(aPipeline()).answer('RunPipeline', refusedBy(error));
    show(<PipelinePage id="p1" />, { graph });
    await userEvent.type(await screen.findByLabelText('Your text'), 'Why?');
    await userEvent.click(screen.getByRole('button', { name: 'Run' }));
    expect(await screen.findByText(text)).toBeTruthy();
  });
});

describe('a pipeline that takes a recording', () => {
  const heard = aPipeline({ steps: [someSteps.recognition, someSteps.synthesis] });
  const created = {
    data: {
      createTranscriptionUpload: {
        transcription: { __typename: 'Transcription', id: 't9' },
        upload: { url: 'http://files/9', contentType: 'application/octet-stream' },
        errors: [],
      },
    },
  };

  async function choose(...files: File[]): Promise<void> {
    fireEvent.change(await screen.findByTestId('chooser'), { target: { files } });
  }

  it('sends it, runs with it, and leads to the run', async () => {
    const graph = opened(heard).answer('CreateTranscriptionUpload', created).answer('RunPipeline', begun);
    const { visited } = show(<PipelinePage id="p1" />, { graph });
    await choose(new File(['sound'], 'question.mp3', { type: 'audio/mpeg' }));
    await waitFor(() => expect(requests).toHaveLength(1));
    expect(requests[0]).toMatchObject({ method: 'PUT', url: 'http://files/9' });
    requests[0]?.answer(200);
    await waitFor(() => expect(visited).toEqual(['/library/runs/r9']));
    expect(graph.asked.find(({ name }) => name === 'RunPipeline')?.variables).toMatchObject({
      input: { pipelineId: 'p1', input: { transcriptionId: 't9' } },
    });
  });

  it('gives each of several files a run, and stays', async () => {
    const graph = opened(heard).answer('CreateTranscriptionUpload', created).answer('RunPipeline', begun);
    const { visited } = show(<PipelinePage id="p1" />, { graph });
    await choose(new File(['one'], 'one.mp3'), new File(['two'], 'two.mp3'));
    await waitFor(() => expect(requests).toHaveLength(2));
    for (const request of requests) request.answer(200);
    const runs = (): unknown[] => graph.asked.filter(({ name }) => name === 'RunPipeline');
    await waitFor(() => expect(runs()).toHaveLength(2));
    expect(visited).toEqual([]);
  });

  it('does not send what is no recording', async () => {
    show(<PipelinePage id="p1" />, { graph: opened(heard) });
    await choose(new File(['text'], 'notes.pdf', { type: 'application/pdf' }));
    expect(await screen.findByText(/^Not sent. This isn’t a recording/)).toBeTruthy();
    expect(requests).toHaveLength(0);
  });

  it('runs with one that is written down already', async () => {
    const graph = opened(heard, [aTranscription({ state: 'RUNNING', id: 't0' }), aTranscription()]);
    graph.answer('RunPipeline', begun);
    const { visited } = show(<PipelinePage id="p1" />, { graph });
    const field = await screen.findByLabelText('Or a recording that is written down already');
    expect(within(field).getAllByRole('option')).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Run with this recording' }));
    await waitFor(() => expect(visited).toEqual(['/library/runs/r9']));
    expect(graph.asked.find(({ name }) => name === 'RunPipeline')?.variables).toMatchObject({
      input: { input: { transcriptionId: 't1' } },
    });
  });
});

it('asks before it deletes a pipeline', async () => {
  const graph = opened(aPipeline()).answer('DeletePipeline', {
    data: { deletePipeline: { deletedPipelineId: 'p1', errors: [] } },
  });
  const { visited } = show(<PipelinePage id="p1" />, { graph });
  await userEvent.click(await screen.findByRole('button', { name: 'Delete An answer' }));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(visited).toEqual(['/library/pipelines']));
});
