import { Client, makeResult, type Exchange } from '@urql/core';
import { beforeEach, expect, it } from 'vitest';
import { filter, map, pipe } from 'wonka';

import { cache } from './cache';
import {
  CreatePipelineDocument,
  DeletePipelineDocument,
  PipelineDocument,
  PipelineRunsDocument,
  PipelinesDocument,
  RunPipelineDocument,
  RunsOfPipelineDocument,
} from './generated/graphql';

const PIPELINE = {
  __typename: 'Pipeline',
  id: 'p',
  name: 'An answer',
  version: 1,
  createdAt: '2026-05-01T10:00:00Z',
  changedAt: '2026-05-01T10:00:00Z',
  steps: [],
  newestRuns: [],
};

function run(id: string): Record<string, unknown> {
  return {
    __typename: 'PipelineRun',
    id,
    pipelineId: 'p',
    pipelineName: 'An answer',
    version: 1,
    state: 'COMPLETED',
    failure: null,
    steps: ['MODEL'],
    createdAt: '2026-05-01T10:00:00Z',
    endedAt: '2026-05-01T10:00:01Z',
  };
}

function listed(field: string, nodes: unknown[], hasNextPage = false): Record<string, unknown> {
  const pageInfo = { __typename: 'PageInfo', hasNextPage, endCursor: 'end' };
  const of = field === 'pipelines' ? 'PipelineConnection' : 'PipelineRunConnection';
  return { viewer: { __typename: 'Viewer', id: 'v', [field]: { __typename: of, totalCount: 2, nodes, pageInfo } } };
}

function answer(name: string, variables: Record<string, unknown>): Record<string, unknown> {
  const nodes = variables['after'] === null ? [run('r1')] : [run('r2')];
  switch (name) {
    case 'Pipelines':
      return listed('pipelines', [PIPELINE]);
    case 'PipelineRuns':
    case 'RunsOfPipeline':
      return listed('pipelineRuns', nodes, variables['after'] === null);
    case 'Pipeline':
      return { pipeline: PIPELINE };
    case 'CreatePipeline':
      return { createPipeline: { __typename: 'CreatePipelinePayload', pipeline: PIPELINE, errors: [] } };
    case 'RunPipeline':
      return { runPipeline: { __typename: 'RunPipelinePayload', pipelineRun: run('r3'), errors: [] } };
    default:
      return { deletePipeline: { __typename: 'DeletePipelinePayload', deletedPipelineId: 'p', errors: [] } };
  }
}

let asked: string[] = [];

const edge: Exchange = () => (operations) =>
  pipe(
    operations,
    filter(({ kind }) => kind !== 'teardown'),
    map((operation) => {
      const names = operation.query.definitions.map((part) => ('operation' in part ? part.name?.value : undefined));
      const name = names.find((one) => one !== undefined) ?? '';
      asked.push(name);
      const variables: Record<string, unknown> = { ...operation.variables };
      return makeResult(operation, { data: answer(name, variables), hasNext: false });
    }),
  );

let client: Client;

async function readAll(): Promise<string[]> {
  asked = [];
  await client.query(PipelinesDocument, { first: 20, after: null });
  await client.query(PipelineRunsDocument, { first: 50, after: null });
  await client.query(RunsOfPipelineDocument, { first: 50, after: null, pipelineId: 'p' });
  await client.query(PipelineDocument, { id: 'p' });
  return asked;
}

beforeEach(() => {
  client = new Client({ url: 'http://edge', preferGetMethod: false, exchanges: [cache(), edge] });
});

it('keeps what was read of pipelines', async () => {
  // The list has the pipeline already; where it is asked for by its id, that is not known.
  expect(await readAll()).toEqual(['Pipelines', 'PipelineRuns', 'RunsOfPipeline', 'Pipeline']);
  expect(await readAll()).toEqual([]);
});

it('puts the pages of runs behind one another, those of one pipeline apart', async () => {
  await client.query(PipelineRunsDocument, { first: 50, after: null });
  const { data } = await client.query(PipelineRunsDocument, { first: 50, after: 'end' });
  expect(data?.viewer?.pipelineRuns?.nodes.map(({ id }) => id)).toEqual(['r1', 'r2']);
  const own = await client.query(RunsOfPipelineDocument, { first: 50, after: null, pipelineId: 'p' });
  expect(own.data?.viewer?.pipelineRuns?.nodes.map(({ id }) => id)).toEqual(['r1']);
});

it('reads again the list in which a pipeline or a run is new', async () => {
  await readAll();
  await client.mutation(CreatePipelineDocument, { input: { idempotencyKey: 'k', name: 'An answer', steps: [] } });
  expect(await readAll()).toEqual(['Pipelines']);
  await client.mutation(RunPipelineDocument, {
    input: { idempotencyKey: 'k', pipelineId: 'p', input: { text: 'Why?' } },
  });
  expect(await readAll()).toEqual(['Pipelines', 'PipelineRuns', 'RunsOfPipeline']);
});

it('forgets a deleted pipeline with its runs', async () => {
  await readAll();
  await client.mutation(DeletePipelineDocument, { input: { pipelineId: 'p' } });
  asked = [];
  await client.query(PipelineDocument, { id: 'p' });
  expect(asked).toEqual(['Pipeline']);
  expect(await readAll()).toEqual(['Pipelines', 'PipelineRuns', 'RunsOfPipeline']);
});
