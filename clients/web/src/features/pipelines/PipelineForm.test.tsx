import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PipelinePartsFragment } from '@vivavoce/graphql';
import english from '@vivavoce/messages/en.json';
import { describe, expect, it } from 'vitest';

import { aPipeline } from '@/testing/aPipeline';
import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { ChangePipelinePage } from './ChangePipelinePage';
import { NewPipelinePage } from './NewPipelinePage';

function voice(id: string, displayName: string, told: Record<string, unknown> = {}): Record<string, unknown> {
  return { id, displayName, language: 'en-US', maker: 'PLATFORM', abilities: ['RATE', 'PITCH', 'WORD_TIMES'], ...told };
}

function graph(...voices: Record<string, unknown>[]): FakeGraph {
  return new FakeGraph()
    .answer('TranscriptionLanguages', {
      data: {
        viewer: { __typename: 'Viewer', id: 'v', learningLanguage: 'en' },
        transcriptionLanguages: [{ language: 'en', thirdParty: false, consentRequired: false, speakerOrigin: null }],
      },
    })
    .answer('VoiceChoice', {
      data: { voices: voices.length > 0 ? voices : [voice('cmu-slt', 'Anna'), voice('other', 'Ben')] },
    })
    .answer('Voices', { data: { voices: [{ id: 'cmu-slt', language: 'en-US' }] } });
}

function stored(pipeline: PipelinePartsFragment): Record<string, unknown> {
  return { __typename: 'Pipeline', ...pipeline };
}

const ANSWER = english.pipelines.presets.answer.instruction;
const created = { data: { createPipeline: { pipeline: stored(aPipeline({ id: 'p9', version: 1 })), errors: [] } } };

function sentTo(asked: FakeGraph['asked'], name: string): unknown[] {
  return asked.filter((one) => one.name === name).map(({ variables }) => variables);
}

const stepTitles = (): (string | null)[] =>
  within(screen.getByRole('list', { name: 'Steps' }))
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent);

describe('the form of a new pipeline', () => {
  it('is filled by a ready-made one, and leads to what was made', async () => {
    const asked = graph().answer('CreatePipeline', created);
    const { visited } = show(<NewPipelinePage />, { graph: asked, at: '/library/pipelines/new?from=answer' });
    expect(stepTitles()).toEqual(['Step 1: Recognition', 'Step 2: Model', 'Step 3: Speech']);
    await screen.findByRole('option', { name: 'Anna (American English)' });
    await userEvent.click(screen.getByRole('button', { name: 'Create the pipeline' }));
    await waitFor(() => expect(visited).toEqual(['/library/pipelines/p9']));
    expect(sentTo(asked.asked, 'CreatePipeline')).toMatchObject([
      {
        input: {
          name: 'Answer a spoken question',
          steps: [
            { work: { recognition: { language: 'en', vocabulary: [] } }, timeLimit: 600_000, tries: 1 },
            { work: { model: { instruction: ANSWER } }, timeLimit: 60_000, tries: 2 },
            { work: { synthesis: { voiceId: null, rate: 1, pitch: 1, format: 'MP3' } }, tries: 2, fallBack: null },
          ],
        },
      },
    ]);
  });

  it('says what is missing before anything is sent, and goes there', async () => {
    const asked = graph();
    show(<NewPipelinePage />, { graph: asked });
    await userEvent.click(screen.getByRole('button', { name: 'Add a step: Model' }));
    await userEvent.click(screen.getByRole('button', { name: 'Create the pipeline' }));
    expect(screen.getByText('Please enter a name of at most 200 characters, without line breaks.')).toBeTruthy();
    expect(screen.getByText('Please write at least one word, and at most 2,000 characters.')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Name')));
    expect(sentTo(asked.asked, 'CreatePipeline')).toEqual([]);
  });

  it('puts a step where it fits, and the focus on it', async () => {
    show(<NewPipelinePage />, { graph: graph() });
    await userEvent.click(screen.getByRole('button', { name: 'Add a step: Speech' }));
    await userEvent.click(screen.getByRole('button', { name: 'Add a step: Model' }));
    expect(stepTitles()).toEqual(['Step 1: Model', 'Step 2: Speech']);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Step 1: Model'));
    await userEvent.click(screen.getByRole('button', { name: 'Add a step: Recognition' }));
    expect(stepTitles()).toEqual(['Step 1: Recognition', 'Step 2: Model', 'Step 3: Speech']);
    expect(screen.getByRole('button', { name: 'Add a step: Recognition' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('says at once which step does not fit, and keeps the focus on what is moved', async () => {
    show(<NewPipelinePage />, { graph: graph(), at: '/library/pipelines/new?from=summary' });
    screen.getByRole('button', { name: 'Move up: Step 2: Model' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(stepTitles()).toEqual(['Step 1: Model', 'Step 2: Recognition']);
    expect(
      screen.getByText('This step takes a recording, but the one before it gives text. Move or remove one of them.'),
    ).toBeTruthy();
    const up = screen.getByRole('button', { name: 'Move up: Step 1: Model' });
    await waitFor(() => expect(document.activeElement).toBe(up));
    await userEvent.click(screen.getByRole('button', { name: 'Remove: Step 2: Recognition' }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Step 1: Model'));
    expect(screen.queryByText(/^This step takes/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Remove: Step 1: Model' }));
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add a step: Recognition' })),
    );
  });

  it('shows at its step what the service refuses', async () => {
    const violations = [{ field: 'steps[0].synthesis.voiceId' }, { field: 'steps[0].timeLimit' }];
    const asked = graph().answer('CreatePipeline', {
      data: { createPipeline: { pipeline: null, errors: [{ __typename: 'InvalidInput', violations }] } },
    });
    show(<NewPipelinePage />, { graph: asked, at: '/library/pipelines/new?from=read' });
    await userEvent.click(screen.getByRole('button', { name: 'Create the pipeline' }));
    const step = within(await screen.findByRole('region', { name: 'Step 1: Speech' }));
    const alert = await step.findByRole('alert');
    expect(alert.textContent).toMatch(/^This voice is not available.*This time limit is not possible/);
    await waitFor(() => expect(document.activeElement).toBe(alert));
  });

  it('sends the same wish with the same key after a failure', async () => {
    const asked = graph().answer('CreatePipeline', { failure: { code: 'UNAVAILABLE', retryable: true } });
    show(<NewPipelinePage />, { graph: asked, at: '/library/pipelines/new?from=read' });
    const button = screen.getByRole('button', { name: 'Create the pipeline' });
    await userEvent.click(button);
    await screen.findByRole('alert');
    await userEvent.click(button);
    await waitFor(() => expect(sentTo(asked.asked, 'CreatePipeline')).toHaveLength(2));
    const [one, other] = sentTo(asked.asked, 'CreatePipeline');
    expect(other).toEqual(one);
  });

  it('says that there are as many as can be kept', async () => {
    const asked = graph().answer('CreatePipeline', {
      data: { createPipeline: { pipeline: null, errors: [{ __typename: 'TooManyPipelines', most: 50 }] } },
    });
    show(<NewPipelinePage />, { graph: asked, at: '/library/pipelines/new?from=read' });
    await userEvent.click(screen.getByRole('button', { name: 'Create the pipeline' }));
    expect(await screen.findByText(/^You have 50 pipelines/)).toBeTruthy();
  });
});

describe('a step', () => {
  it('has a time limit, tries and what takes its place', async () => {
    const asked = graph().answer('CreatePipeline', created);
    show(<NewPipelinePage />, { graph: asked, at: '/library/pipelines/new?from=read' });
    await screen.findByRole('option', { name: 'Anna (American English)' });
    await userEvent.click(screen.getByText('Time limit, and what happens when it fails'));
    await userEvent.selectOptions(screen.getByLabelText('Time limit'), '10 minutes');
    await userEvent.selectOptions(screen.getByLabelText('Tries'), 'Up to 3 times');
    await userEvent.selectOptions(screen.getByLabelText('If it still fails'), 'Try another voice once');
    expect(screen.getByLabelText<HTMLSelectElement>('The other voice').value).toBe('other');
    await userEvent.selectOptions(screen.getByLabelText('Speed'), '1.25×');
    await userEvent.click(screen.getByRole('button', { name: 'Create the pipeline' }));
    await waitFor(() =>
      expect(sentTo(asked.asked, 'CreatePipeline')).toMatchObject([
        {
          input: {
            steps: [
              {
                work: { synthesis: { rate: 1.25 } },
                timeLimit: 600_000,
                tries: 3,
                fallBack: { voiceId: 'other' },
              },
            ],
          },
        },
      ]),
    );
  });

  it('with a voice of another company is tried once', async () => {
    const asked = graph(voice('cmu-slt', 'Anna'), voice('lupe', 'Lupe', { language: 'es-US', maker: 'THIRD_PARTY' }));
    asked.answer('CreatePipeline', created);
    show(<NewPipelinePage />, { graph: asked, at: '/library/pipelines/new?from=read' });
    await screen.findByRole('option', { name: 'Anna (American English)' });
    await userEvent.selectOptions(screen.getByLabelText('Voice'), 'lupe');
    await userEvent.click(screen.getByRole('button', { name: 'Create the pipeline' }));
    await waitFor(() =>
      expect(sentTo(asked.asked, 'CreatePipeline')).toMatchObject([
        { input: { steps: [{ work: { synthesis: { voiceId: 'lupe' } }, tries: 1 }] } },
      ]),
    );
  });
});

describe('the form of a next version', () => {
  const opened = (): FakeGraph => graph().answer('Pipeline', { data: { pipeline: stored(aPipeline()) } });

  it('says which one it is, and sends it with the one that it is based on', async () => {
    const asked = opened().answer('UpdatePipeline', {
      data: { updatePipeline: { pipeline: stored(aPipeline({ version: 3 })), errors: [] } },
    });
    const { visited } = show(<ChangePipelinePage id="p1" />, { graph: asked });
    expect(await screen.findByText(/^Saving makes version 3/)).toBeTruthy();
    const name = screen.getByLabelText('Name');
    await userEvent.clear(name);
    await userEvent.type(name, 'Short answers');
    await userEvent.click(screen.getByRole('button', { name: 'Save as version 3' }));
    await waitFor(() => expect(visited).toEqual(['/library/pipelines/p1']));
    expect(sentTo(asked.asked, 'UpdatePipeline')).toMatchObject([
      { input: { pipelineId: 'p1', version: 2, name: 'Short answers' } },
    ]);
  });

  it('asks which one stays when it was changed meanwhile', async () => {
    const theirs = aPipeline({ version: 5, name: 'Theirs' });
    const asked = opened().answer('UpdatePipeline', {
      data: {
        updatePipeline: { pipeline: null, errors: [{ __typename: 'PipelineChanged', pipeline: stored(theirs) }] },
      },
    });
    show(<ChangePipelinePage id="p1" />, { graph: asked });
    await userEvent.type(await screen.findByLabelText('Name'), ' of mine');
    await userEvent.click(screen.getByRole('button', { name: 'Save as version 3' }));
    expect(await screen.findByText(/it is version 5 now/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Save mine as version 6' }));
    await waitFor(() =>
      expect(sentTo(asked.asked, 'UpdatePipeline')).toMatchObject([
        { input: { version: 2, name: 'An answer of mine' } },
        { input: { version: 5, name: 'An answer of mine' } },
      ]),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Drop mine and take version 5' }));
    expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Theirs');
    expect(screen.getByRole('button', { name: 'Save as version 6' })).toBeTruthy();
  });

  it('asks before changes are lost', async () => {
    const { visited } = show(<ChangePipelinePage id="p1" />, { graph: opened() });
    await userEvent.type(await screen.findByLabelText('Name'), '!');
    await userEvent.click(screen.getByRole('link', { name: 'Cancel' }));
    expect(visited).toEqual([]);
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Leave without saving' }));
    expect(visited).toEqual(['/library/pipelines/p1']);
  });

  it('of one that is gone says so', async () => {
    show(<ChangePipelinePage id="p1" />, { graph: graph().answer('Pipeline', { data: { pipeline: null } }) });
    expect(await screen.findByText('This pipeline no longer exists')).toBeTruthy();
  });
});
