import { screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';

import { aPipeline, someSteps } from '@/testing/aPipeline';
import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { ModelNotice } from './ModelNotice';
import { NewPipelinePage } from './NewPipelinePage';
import { PipelinePage } from './PipelinePage';
import { PipelinesPage } from './PipelinesPage';
import { useModelState } from './useModelState';

interface Told {
  isConfigured: boolean;
  isThirdPartyOnly?: boolean;
  given?: boolean;
}

const NONE = { isConfigured: false };
const OTHERS = { isConfigured: true, isThirdPartyOnly: true };
const MISSING = /^No language model is set up here\./;
const NOT_ALLOWED = /^The language model here belongs to another company/;

function graph({ isConfigured, isThirdPartyOnly = false, given = false }: Told): FakeGraph {
  return new FakeGraph()
    .answer('StepModel', {
      data: {
        modelOffer: { __typename: 'ModelOffer', purpose: 'WRITING', isConfigured, isThirdPartyOnly },
        consents: {
          __typename: 'Consents',
          decisions: [
            { __typename: 'Consent', purpose: 'EXAMINERS', given: true },
            { __typename: 'Consent', purpose: 'THIRD_PARTIES', given },
          ],
        },
      },
    })
    .answer('VoiceChoice', { data: { voices: [] } })
    .answer('TranscriptionLanguages', { data: { viewer: null, transcriptionLanguages: [] } });
}

function withPipeline(told: Told, steps = aPipeline().steps): FakeGraph {
  const none = { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
  return graph(told)
    .answer('Pipeline', { data: { pipeline: { __typename: 'Pipeline', ...aPipeline({ steps }) } } })
    .answer('RunsOfPipeline', { data: { viewer: { __typename: 'Viewer', id: 'v', pipelineRuns: none } } });
}

function State(): ReactNode {
  return (
    <>
      <p>{useModelState() ?? 'unknown'}</p>
      <ModelNotice isReplaced={false} />
    </>
  );
}

it.each([{ isConfigured: true }, { ...OTHERS, given: true }])('says nothing where it can work: %o', async (told) => {
  show(<State />, { graph: graph(told) });
  expect(await screen.findByText('ready')).toBeTruthy();
  expect(screen.queryByRole('status')).toBeNull();
});

describe('the form, at a model step', () => {
  const at = '/library/pipelines/new?from=answer';

  it('says that no model is set up, and what to do', async () => {
    show(<NewPipelinePage />, { graph: graph(NONE), at });
    const step = within(await screen.findByRole('region', { name: 'Step 2: Model' }));
    expect((await step.findByText(MISSING)).textContent).toMatch(/A run fails at the model step\.$/);
    expect(step.getByText(/^To keep a run going, choose what takes the place of the step/)).toBeTruthy();
    expect(screen.getAllByText(MISSING)).toHaveLength(1);
  });

  it('leads to the consent where texts would go to another company', async () => {
    show(<NewPipelinePage />, { graph: graph(OTHERS), at });
    const step = within(await screen.findByRole('region', { name: 'Step 2: Model' }));
    expect(await step.findByText(NOT_ALLOWED)).toBeTruthy();
    expect(step.getByRole('link', { name: 'Decide about other companies' }).getAttribute('href')).toBe('/me/data');
    expect(step.queryByText(/set up a model/)).toBeNull();
  });

  it('does not ask without a model step', async () => {
    const asked = graph(NONE);
    show(<NewPipelinePage />, { graph: asked, at: '/library/pipelines/new?from=read' });
    await screen.findByRole('region', { name: 'Step 1: Speech' });
    expect(asked.asked.some(({ name }) => name === 'StepModel')).toBe(false);
  });
});

describe('a pipeline, before it is run', () => {
  it('says that a run fails without a model', async () => {
    show(<PipelinePage id="p1" />, { graph: withPipeline(NONE) });
    const run = within(await screen.findByRole('region', { name: 'Run it' }));
    expect((await run.findByText(MISSING)).textContent).toMatch(/A run fails at the model step\.$/);
  });

  it('says what takes the place of the step', async () => {
    const kept = { ...someSteps.model, fallBack: { text: 'Sorry.', passOn: false, voiceId: null } };
    show(<PipelinePage id="p1" />, { graph: withPipeline(NONE, [kept]) });
    const notice = await screen.findByText(MISSING);
    expect(notice.textContent).toMatch(/What you chose for a failure takes the place of the model step\.$/);
  });

  it('says that one of several steps fails', async () => {
    const kept = { ...someSteps.model, fallBack: { text: null, passOn: true, voiceId: null } };
    show(<PipelinePage id="p1" />, { graph: withPipeline(OTHERS, [kept, someSteps.model]) });
    expect((await screen.findByText(NOT_ALLOWED)).textContent).toMatch(/A run fails at the model step\.$/);
  });
});

describe('the ready-made pipelines', () => {
  it.each([
    [{ isConfigured: true }, 'Needs a language model.'],
    [NONE, 'Needs a language model. No language model is set up here.'],
    [OTHERS, /^Needs a language model\. The language model here belongs to another company/],
  ])('say that they need a model: %o', async (told, text) => {
    const none = { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
    const asked = graph(told).answer('Pipelines', {
      data: { viewer: { __typename: 'Viewer', id: 'v', pipelines: none } },
    });
    show(<PipelinesPage />, { graph: asked });
    expect(await screen.findAllByText(text)).toHaveLength(2);
  });
});
