import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';

import { aSpokenText } from '@/testing/aSpokenText';
import { FakeGraph } from '@/testing/fakeGraph';
import { FakeLive } from '@/testing/fakeLive';
import { show } from '@/testing/show';

import { SpokenTextsPage } from './SpokenTextsPage';

const OWN = { maker: 'PLATFORM', abilities: ['WORD_TIMES', 'SSML', 'RATE', 'PITCH'] };
const VOICES = [
  { __typename: 'Voice', id: 'cmu-slt', displayName: 'Sally', language: 'en-US', ...OWN },
  { __typename: 'Voice', id: 'cmu-rms', displayName: 'Robert', language: 'en-US', ...OWN },
  {
    __typename: 'Voice',
    id: 'polly-lucia',
    displayName: 'Lucía',
    language: 'es-ES',
    maker: 'THIRD_PARTY',
    abilities: ['RATE'],
  },
];

function spokenTexts(all: Record<string, unknown>[]): FakeGraph {
  const connection = {
    totalCount: all.length,
    nodes: all,
    pageInfo: { hasNextPage: false, endCursor: null },
  };
  return new FakeGraph()
    .answer('GeneratedAudioList', {
      data: { viewer: { __typename: 'Viewer', id: 'v', generatedAudio: connection } },
    })
    .answer('VoiceChoice', { data: { voices: VOICES } })
    .answer('Voices', { data: { voices: VOICES } });
}

function outcome(generatedAudio: Record<string, unknown> | null, errors: Record<string, unknown>[] = []) {
  return { data: { generateAudio: { generatedAudio, errors } } };
}

function inputsOf(graph: FakeGraph): unknown[] {
  return graph.asked.filter(({ name }) => name === 'GenerateAudio').map(({ variables }) => variables);
}

async function write(text: string): Promise<void> {
  fireEvent.change(await screen.findByLabelText('Your text'), { target: { value: text } });
}

async function send(): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: 'Read it aloud' }));
}

describe('the list of spoken texts', () => {
  it('shows of each what is known', async () => {
    show(<SpokenTextsPage />, { graph: spokenTexts([aSpokenText()]) });
    const link = await screen.findByRole('link', { name: 'Ward rules' });
    expect(link.getAttribute('href')).toBe('/library/spoken/a1');
    expect(screen.getByText('1:05')).toBeTruthy();
    expect(screen.getByText('390 kB')).toBeTruthy();
    expect(screen.getByText('kept until May 8, 2026')).toBeTruthy();
    expect(screen.queryByText('It was there already')).toBeNull();
  });

  it('says plainly that a sound was there already', async () => {
    show(<SpokenTextsPage />, { graph: spokenTexts([aSpokenText({ fromCache: true })]) });
    expect(await screen.findByText('It was there already')).toBeTruthy();
  });

  it('is not shown to an administrator who looks at the account', async () => {
    const graph = spokenTexts([aSpokenText()]);
    show(<SpokenTextsPage />, { graph, session: { view: { name: 'Ana', from: '/admin/people/1' } } });
    expect(await screen.findByText('Only the person can see their spoken texts.')).toBeTruthy();
    expect(graph.asked).toEqual([]);
  });

  it('asks before it deletes', async () => {
    const graph = spokenTexts([aSpokenText()]).answer('DeleteGeneratedAudio', {
      data: { deleteGeneratedAudio: { deletedGeneratedAudioId: 'a1', errors: [] } },
    });
    show(<SpokenTextsPage />, { graph });
    await userEvent.click(await screen.findByRole('button', { name: 'Delete Ward rules' }));
    expect(graph.asked.some(({ name }) => name === 'DeleteGeneratedAudio')).toBe(false);
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/Runs of pipelines keep their texts/)).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Delete' }));
    expect(graph.asked.at(-1)).toEqual({
      name: 'DeleteGeneratedAudio',
      variables: { input: { generatedAudioId: 'a1' } },
    });
  });
});

describe('a voice of another company', () => {
  it('is named as one in the list, and leads to the permission that it needs', async () => {
    show(<SpokenTextsPage />, { graph: spokenTexts([]) });
    const voices = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Voice' });
    const outside = within(voices).getByRole('option', {
      name: 'Lucía (European Spanish), spoken by another company',
    });
    await userEvent.selectOptions(voices, outside);
    expect(screen.getByText(/your text is sent there/)).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Decide about other companies' });
    expect(link.getAttribute('href')).toBe('/me/data');
    expect(screen.getByText(/does not tell when each word is heard/)).toBeTruthy();
    expect(screen.queryByRole('combobox', { name: 'Pitch' })).toBeNull();
  });

  it('is refused without the permission, and the page says where to give it', async () => {
    const graph = spokenTexts([]).answer(
      'GenerateAudio',
      outcome(null, [{ __typename: 'ThirdPartiesNotAllowed', message: '' }]),
    );
    show(<SpokenTextsPage />, { graph });
    await write('Buenos días.');
    await send();
    expect(await screen.findByText(/you have not allowed other companies to get your texts/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Decide about other companies' })).toBeTruthy();
  });

  it('that does not answer is told as the reason', async () => {
    show(<SpokenTextsPage />, { graph: spokenTexts([aSpokenText({ state: 'FAILED', failure: 'VOICES_AWAY' })]) });
    expect(await screen.findByText(/No voice service answered/)).toBeTruthy();
    expect(screen.getByRole('button', { name: /Ask again/ })).toBeTruthy();
  });
});

describe('a text that is being spoken', () => {
  it('tells how many paragraphs are spoken, and when it is ready', async () => {
    const queued = aSpokenText({ state: 'QUEUED', doneParagraphs: 0, paragraphs: null, length: null, cursor: '1' });
    const graph = spokenTexts([queued]).answer('GeneratedAudio', { data: { generatedAudio: aSpokenText() } });
    const connection = new FakeLive();
    show(<SpokenTextsPage />, { graph, session: { live: connection.live } });
    expect(await screen.findByText('Waiting for its turn')).toBeTruthy();
    expect(connection.asked).toEqual([{ id: 'a1', after: '1' }]);
    const step = (state: string, doneParagraphs: number, cursor: string): object => ({
      generatedAudioProgress: { cursor, state, failure: null, doneParagraphs, paragraphs: 12 },
    });
    connection.send(step('RUNNING', 3, '2'));
    expect(await screen.findByText('3 of 12 parts spoken')).toBeTruthy();
    const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Speaking Ward rules' });
    expect([bar.value, bar.max]).toEqual([3, 12]);
    connection.send(step('COMPLETED', 12, '3'));
    expect(await screen.findByText('Ward rules is ready.')).toBeTruthy();
    connection.complete();
    await waitFor(() => expect(graph.asked.at(-1)).toEqual({ name: 'GeneratedAudio', variables: { id: 'a1' } }));
  });

  it('says what to do when the voice found nothing to say', async () => {
    show(<SpokenTextsPage />, { graph: spokenTexts([aSpokenText({ state: 'FAILED', failure: 'NOTHING_SAID' })]) });
    expect(await screen.findByText(/found no word in this text/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ask again: Ward rules' })).toBeNull();
  });

  it('is asked for again with the same choices when the platform failed', async () => {
    const failed = aSpokenText({
      state: 'FAILED',
      failure: 'SERVICE_FAILED',
      voicing: { voiceId: 'cmu-rms', rate: 0.9, pitch: 1.1, format: 'WAV' },
    });
    const content = { text: '<speak>Hi.</speak>', isSsml: true, words: [], address: null };
    const graph = spokenTexts([failed])
      .answer('GeneratedAudioContent', { data: { generatedAudioContent: content } })
      .answer('GenerateAudio', outcome(aSpokenText({ id: 'a2', state: 'QUEUED' })))
      .answer('DeleteGeneratedAudio', {
        data: { deleteGeneratedAudio: { deletedGeneratedAudioId: 'a1', errors: [] } },
      });
    show(<SpokenTextsPage />, { graph });
    await userEvent.click(await screen.findByRole('button', { name: 'Ask again: Ward rules' }));
    await waitFor(() => expect(graph.asked.some(({ name }) => name === 'DeleteGeneratedAudio')).toBe(true));
    expect(inputsOf(graph)).toMatchObject([
      {
        input: {
          content: { ssml: '<speak>Hi.</speak>' },
          voiceId: 'cmu-rms',
          rate: 0.9,
          pitch: 1.1,
          format: 'WAV',
          name: 'Ward rules',
          keepDays: 7,
        },
      },
    ]);
  });
});

describe('a text to be spoken', () => {
  it('is sent with its choices, and said to have begun', async () => {
    const graph = spokenTexts([]).answer('GenerateAudio', outcome(aSpokenText({ state: 'QUEUED' })));
    show(<SpokenTextsPage />, { graph });
    await write('Wash your hands.');
    expect(screen.getByText('16 of 20,000 characters')).toBeTruthy();
    await userEvent.selectOptions(await screen.findByLabelText('Voice'), 'Robert (American English)');
    await userEvent.selectOptions(screen.getByLabelText('Speed'), '0.9×');
    await userEvent.selectOptions(screen.getByLabelText('Pitch'), 'Higher');
    await userEvent.selectOptions(screen.getByLabelText('Format'), 'Opus: the smallest file, not for older iPhones');
    await userEvent.selectOptions(screen.getByLabelText('Keep it for'), '30 days');
    expect(screen.getByText(/^After 30 days we delete the text\. Its sound goes with it, unless/)).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Name'), 'Hands');
    await send();
    expect(await screen.findByText(/^The voice is reading it/)).toBeTruthy();
    const [sent] = inputsOf(graph);
    expect(sent).toMatchObject({
      input: {
        content: { text: 'Wash your hands.' },
        voiceId: 'cmu-rms',
        rate: 0.9,
        pitch: 1.1,
        format: 'OGG_OPUS',
        name: 'Hands',
        keepDays: 30,
      },
    });
    expect(screen.getByLabelText<HTMLTextAreaElement>('Your text').value).toBe('');
  });

  it('is no longer said to be read once the list says that it has failed', async () => {
    const failed = aSpokenText({ state: 'FAILED', failure: 'VOICES_AWAY' });
    const graph = spokenTexts([failed]).answer('GenerateAudio', outcome(failed));
    show(<SpokenTextsPage />, { graph });
    await write('Good morning.');
    await send();
    await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>('Your text').value).toBe(''));
    expect(await screen.findByText(/^No voice service answered/)).toBeTruthy();
    expect(screen.queryByText(/^The voice is reading it/)).toBeNull();
  });

  it('that was spoken before is there at once, and the page says so', async () => {
    const graph = spokenTexts([]).answer('GenerateAudio', outcome(aSpokenText({ fromCache: true })));
    show(<SpokenTextsPage />, { graph });
    await write('Good morning.');
    await send();
    expect(await screen.findByText(/^It was there already:/)).toBeTruthy();
  });

  it('needs a word, and at most 20,000 characters', async () => {
    const graph = spokenTexts([]);
    show(<SpokenTextsPage />, { graph });
    await write(' … ');
    await send();
    expect(screen.getByText('Please write or paste a text with at least one word.')).toBeTruthy();
    await write('a'.repeat(20_001));
    expect(screen.getByText(/^The text is too long\. Shorten it to 20,000 characters/)).toBeTruthy();
    await send();
    expect(inputsOf(graph)).toEqual([]);
  });

  it('in SSML that is not understood is told the place, where the caret is then, and stays', async () => {
    const place = { problem: 'ELEMENT_UNKNOWN', name: 'audio', line: 2, column: 4 };
    const ssml = '<speak>\nHi <audio/></speak>';
    const graph = spokenTexts([]).answer('GenerateAudio', outcome(null, [{ __typename: 'SsmlInvalid', ...place }]));
    show(<SpokenTextsPage />, { graph });
    await userEvent.click(await screen.findByRole('switch', { name: 'The text is SSML' }));
    expect(screen.getByRole('region', { name: 'What is understood' })).toBeTruthy();
    await write(ssml);
    await send();
    expect((await screen.findByRole('alert')).textContent).toBe(
      'We can’t read this SSML. Please correct line 2, column 4:We don’t know the element audio.',
    );
    expect(inputsOf(graph)).toMatchObject([{ input: { content: { ssml } } }]);
    const field = screen.getByLabelText<HTMLTextAreaElement>('Your text');
    expect(field.value).toBe(ssml);
    expect(document.activeElement).toBe(field);
    expect(field.value.slice(field.selectionStart)).toBe('<audio/></speak>');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    await write('<speak>Hi</speak>');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says how many there may be when there are too many', async () => {
    const graph = spokenTexts([]).answer(
      'GenerateAudio',
      outcome(null, [{ __typename: 'TooManyGeneratedAudio', most: 50, mostAtWork: 5 }]),
    );
    show(<SpokenTextsPage />, { graph });
    await write('Hello.');
    await send();
    expect(await screen.findByText(/^You can have 50 spoken texts, and 5 that are still being made/)).toBeTruthy();
  });

  it('is sent again with the same key after a failure, and with another one when it changed', async () => {
    const graph = spokenTexts([]).answer('GenerateAudio', { failure: { code: 'UNAVAILABLE', retryable: true } });
    show(<SpokenTextsPage />, { graph });
    await write('Hello.');
    await send();
    await waitFor(() => expect(inputsOf(graph)).toHaveLength(1));
    await screen.findByRole('alert');
    await send();
    await waitFor(() => expect(inputsOf(graph)).toHaveLength(2));
    await write('Hello there.');
    await send();
    await waitFor(() => expect(inputsOf(graph)).toHaveLength(3));
    const [first, second, third] = inputsOf(graph).map((variables) => JSON.stringify(variables));
    expect(second).toBe(first);
    const keyOf = (variables: string | undefined): string | undefined =>
      /"idempotencyKey":"([^"]+)"/.exec(variables ?? '')?.[1];
    expect(keyOf(third)).not.toBe(keyOf(first));
  });

  it('is tried with the chosen voice', async () => {
    vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
    vi.spyOn(HTMLMediaElement.prototype, 'pause').mockReturnValue();
    const graph = spokenTexts([]).answer('Say', {
      data: { synthesize: { speech: { uri: 'data:audio/wav;base64,' }, errors: [] } },
    });
    show(<SpokenTextsPage />, { graph });
    await userEvent.selectOptions(await screen.findByLabelText('Voice'), 'Robert (American English)');
    expect(screen.getByText(/^Write something first/)).toBeTruthy();
    await write('Wash your hands.');
    await userEvent.click(screen.getByRole('button', { name: 'Try the voice' }));
    await waitFor(() =>
      expect(graph.asked.find(({ name }) => name === 'Say')?.variables).toEqual({
        input: { text: 'Wash your hands.', voiceId: 'cmu-rms', rate: 1 },
      }),
    );
  });
});
