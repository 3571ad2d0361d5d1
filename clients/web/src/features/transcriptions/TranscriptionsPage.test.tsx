import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import { aTranscription } from '@/testing/aTranscription';
import { FakeGraph } from '@/testing/fakeGraph';
import { FakeLive } from '@/testing/fakeLive';
import { fakeRequests } from '@/testing/fakeRequests';
import { show } from '@/testing/show';

import { TranscriptionsPage } from './TranscriptionsPage';

const requests = fakeRequests();

function recordings(transcriptions: Record<string, unknown>[]): FakeGraph {
  const connection = {
    totalCount: transcriptions.length,
    nodes: transcriptions,
    pageInfo: { hasNextPage: false, endCursor: null },
  };
  return new FakeGraph()
    .answer('Transcriptions', { data: { viewer: { __typename: 'Viewer', id: 'v', transcriptions: connection } } })
    .answer('TranscriptionLanguages', languages({ language: 'en' }));
}

interface Terms {
  thirdParty: boolean;
  consentRequired: boolean;
}

type Offered = { language: string; speakerOrigin?: string } & Partial<Terms>;

function languages(...offered: Offered[]) {
  return terms(offered, null);
}

/** English, Spanish, and another company that tells them apart. */
function detection() {
  return terms([{ language: 'en' }, { language: 'es' }], { thirdParty: true, consentRequired: true });
}

function terms(offered: Offered[], languageDetection: Terms | null) {
  return {
    data: {
      viewer: { __typename: 'Viewer', id: 'v', learningLanguage: 'es-MX' },
      transcriptionLanguages: offered.map((one) => ({
        thirdParty: false,
        consentRequired: false,
        speakerOrigin: null,
        ...one,
      })),
      languageDetection,
    },
  };
}

const created = {
  data: {
    createTranscriptionUpload: {
      transcription: { __typename: 'Transcription', id: 't9' },
      upload: { url: 'http://files/9', contentType: 'application/octet-stream' },
      errors: [],
    },
  },
};
const started = {
  data: { startTranscription: { transcription: aTranscription({ id: 't9', state: 'QUEUED' }), errors: [] } },
};

async function choose(file: File): Promise<void> {
  fireEvent.change(await screen.findByTestId('chooser'), { target: { files: [file] } });
}

describe('the list of recordings', () => {
  it('shows of each what is known', async () => {
    show(<TranscriptionsPage />, { graph: recordings([aTranscription()]) });
    const link = await screen.findByRole('link', { name: 'Ward round.mp3' });
    expect(link.getAttribute('href')).toBe('/library/recordings/t1');
    expect(screen.getByText('kept until May 31, 2026')).toBeTruthy();
    expect(screen.getByText('1,800 words')).toBeTruthy();
    expect(screen.getByText('12:30')).toBeTruthy();
  });

  it('says why a file could not be used, and leads nowhere', async () => {
    const failed = aTranscription({ state: 'FAILED', failure: 'NO_SPEECH', length: null, wordCount: 0 });
    show(<TranscriptionsPage />, { graph: recordings([failed]) });
    expect(await screen.findByText('We heard nobody speak in this recording.')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Ward round.mp3' })).toBeNull();
  });

  it('is not shown to an administrator who looks at the account', async () => {
    const graph = recordings([aTranscription()]);
    show(<TranscriptionsPage />, { graph, session: { view: { name: 'Ana', from: '/admin/people/1' } } });
    expect(await screen.findByText('Only the person can see their recordings.')).toBeTruthy();
  });

  it('asks before it deletes', async () => {
    const graph = recordings([aTranscription()]).answer('DeleteTranscription', {
      data: { deleteTranscription: { deletedTranscriptionId: 't1', errors: [] } },
    });
    show(<TranscriptionsPage />, { graph });
    await userEvent.click(await screen.findByRole('button', { name: 'Delete Ward round.mp3' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/Runs of pipelines keep their texts/)).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Delete' }));
    expect(graph.asked.at(-1)).toEqual({
      name: 'DeleteTranscription',
      variables: { input: { transcriptionId: 't1' } },
    });
  });
});

describe('a recording that is being recognised', () => {
  it('tells how much is recognised, and can be stopped', async () => {
    const running = aTranscription({ state: 'RUNNING', done: 60_000, cursor: '3', endedAt: null, expiresAt: null });
    const cancelled = aTranscription({ state: 'CANCELLED', done: 90_000, cursor: '4' });
    const graph = recordings([running]).answer('CancelTranscription', {
      data: { cancelTranscription: { transcription: cancelled, errors: [] } },
    });
    const connection = new FakeLive();
    show(<TranscriptionsPage />, { graph, session: { live: connection.live } });
    expect(await screen.findByText('1:00 of 12:30 recognised')).toBeTruthy();
    expect(connection.asked).toEqual([{ id: 't1', after: '3' }]);
    connection.send({
      transcriptionProgress: {
        cursor: '3',
        state: 'RUNNING',
        failure: null,
        done: 90_000,
        length: 750_000,
        partCount: 9,
        language: 'en-US',
        atEngineSince: null,
      },
    });
    expect(await screen.findByText('1:30 of 12:30 recognised')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Stop: Ward round.mp3' }));
    expect(graph.asked.at(-1)).toEqual({
      name: 'CancelTranscription',
      variables: { input: { transcriptionId: 't1' } },
    });
  });

  it('says that its language is looked for, and then that a service has all of it', async () => {
    const since = new Date(Date.now() - 65_000).toISOString();
    const running = aTranscription({ state: 'RUNNING', language: 'und', languageDetected: true, done: 0, cursor: '3' });
    const connection = new FakeLive();
    show(<TranscriptionsPage />, { graph: recordings([running]), session: { live: connection.live } });
    expect(await screen.findByText('Finding out which language it is')).toBeTruthy();
    expect(screen.queryByText(/, detected/)).toBeNull();
    connection.send({
      transcriptionProgress: {
        cursor: '4',
        state: 'RUNNING',
        failure: null,
        done: 0,
        length: 750_000,
        partCount: 0,
        language: 'es',
        atEngineSince: since,
      },
    });
    expect(
      await screen.findByText(
        /^Sent to be written down 1:0\d ago. The text comes all at once; the recording is 12:30 long.$/,
      ),
    ).toBeTruthy();
    expect(screen.getByText('Spanish, detected')).toBeTruthy();
    expect(screen.getByRole('progressbar').hasAttribute('value')).toBe(false);
  });

  it('has failed where no language was detected, and says what to do', async () => {
    show(<TranscriptionsPage />, {
      graph: recordings([aTranscription({ state: 'FAILED', failure: 'LANGUAGE_NOT_HEARD', language: 'und' })]),
    });
    expect(await screen.findByText(/Choose the language, and send the recording again/)).toBeTruthy();
  });

  it('that was stopped says how far its text goes', async () => {
    show(<TranscriptionsPage />, { graph: recordings([aTranscription({ state: 'CANCELLED', done: 90_000 })]) });
    expect(await screen.findByText('You stopped it. The text goes up to 1:30.')).toBeTruthy();
  });
});

describe('a file', () => {
  it('is sent, and recognised with the names that were given', async () => {
    const graph = recordings([]).answer('CreateTranscriptionUpload', created).answer('StartTranscription', started);
    show(<TranscriptionsPage />, { graph });
    await userEvent.click(await screen.findByText('Names, rare words, and how long the text is kept'));
    await userEvent.type(screen.getByLabelText('Names and rare words'), 'Okafor, salbutamol');
    await choose(new File(['sound'], 'round.mp3', { type: 'audio/mpeg' }));
    await waitFor(() => expect(requests).toHaveLength(1));
    expect(requests[0]).toMatchObject({ method: 'PUT', url: 'http://files/9' });
    requests[0]?.answer(200);
    await waitFor(() =>
      expect(graph.asked.find(({ name }) => name === 'StartTranscription')?.variables).toEqual({
        input: {
          transcriptionId: 't9',
          language: 'en',
          vocabulary: ['Okafor', 'salbutamol'],
          keepDays: 30,
          speakerLabels: false,
        },
      }),
    );
  });

  it('has its speakers told apart on request, which is said to be an estimate', async () => {
    const graph = recordings([])
      .answer('TranscriptionLanguages', languages({ language: 'en', speakerOrigin: 'ESTIMATE' }))
      .answer('CreateTranscriptionUpload', created)
      .answer('StartTranscription', started);
    show(<TranscriptionsPage />, { graph });
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Tell speakers apart (estimate)' }));
    expect(screen.getByText(/^We compare the sound of the voices/)).toBeTruthy();
    await choose(new File(['sound'], 'round.mp3', { type: 'audio/mpeg' }));
    await waitFor(() => expect(requests).toHaveLength(1));
    requests[0]?.answer(200);
    await waitFor(() =>
      expect(graph.asked.find(({ name }) => name === 'StartTranscription')?.variables).toMatchObject({
        input: { speakerLabels: true },
      }),
    );
  });

  it('is not offered speakers where nothing tells them apart', async () => {
    show(<TranscriptionsPage />, { graph: recordings([]) });
    await screen.findByText('No recordings yet');
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('is not sent while the names cannot be used', async () => {
    show(<TranscriptionsPage />, { graph: recordings([]) });
    await userEvent.click(await screen.findByText('Names, rare words, and how long the text is kept'));
    await userEvent.type(screen.getByLabelText('Names and rare words'), '1234');
    await choose(new File(['sound'], 'round.mp3'));
    expect(await screen.findByText(/^Nothing was sent/)).toBeTruthy();
    expect(requests).toHaveLength(0);
  });

  it('is refused when it is no recording', async () => {
    show(<TranscriptionsPage />, { graph: recordings([]) });
    await choose(new File(['text'], 'notes.pdf', { type: 'application/pdf' }));
    expect(await screen.findByText(/^Not sent. This isn’t a recording/)).toBeTruthy();
  });
});

describe('the language of a recording', () => {
  it('is not asked for where there is just one', async () => {
    show(<TranscriptionsPage />, { graph: recordings([]) });
    await screen.findByText('No recordings yet');
    expect(screen.queryByRole('combobox', { name: 'Language of the recording' })).toBeNull();
  });

  it('is the one that is learned, and can be changed before a file is chosen', async () => {
    const graph = recordings([])
      .answer('TranscriptionLanguages', languages({ language: 'en' }, { language: 'es' }, { language: 'fr' }))
      .answer('CreateTranscriptionUpload', created)
      .answer('StartTranscription', started);
    show(<TranscriptionsPage />, { graph });
    const field = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Language of the recording' });
    expect(field.value).toBe('es');
    await userEvent.selectOptions(field, 'French');
    await choose(new File(['sound'], 'round.mp3', { type: 'audio/mpeg' }));
    await waitFor(() => expect(requests).toHaveLength(1));
    requests[0]?.answer(200);
    await waitFor(() =>
      expect(graph.asked.find(({ name }) => name === 'StartTranscription')?.variables).toMatchObject({
        input: { language: 'fr' },
      }),
    );
  });

  it('is detected on request, where the platform can, and the other company is named', async () => {
    const graph = recordings([])
      .answer('TranscriptionLanguages', detection())
      .answer('CreateTranscriptionUpload', created)
      .answer('StartTranscription', started);
    show(<TranscriptionsPage />, { graph });
    const field = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Language of the recording' });
    expect(field.value).toBe('es');
    await userEvent.selectOptions(field, 'Detect the language');
    expect(screen.getByText(/A service of another company finds out the language/)).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Tell speakers apart (estimate)' }));
    await choose(new File(['sound'], 'round.mp3', { type: 'audio/mpeg' }));
    await waitFor(() => expect(requests).toHaveLength(1));
    requests[0]?.answer(200);
    await waitFor(() =>
      expect(graph.asked.find(({ name }) => name === 'StartTranscription')?.variables).toEqual({
        input: { transcriptionId: 't9', detectLanguage: true, vocabulary: [], keepDays: 30, speakerLabels: true },
      }),
    );
  });

  it('is not said to be an estimate where the service tells speakers apart', async () => {
    const graph = recordings([]).answer(
      'TranscriptionLanguages',
      languages({ language: 'es', speakerOrigin: 'ENGINE' }),
    );
    show(<TranscriptionsPage />, { graph });
    expect(await screen.findByRole('checkbox', { name: 'Tell speakers apart' })).toBeTruthy();
    expect(screen.queryByText(/sound of the voices/)).toBeNull();
  });

  it('is not detected where the platform cannot', async () => {
    const graph = recordings([]).answer('TranscriptionLanguages', languages({ language: 'en' }, { language: 'es' }));
    show(<TranscriptionsPage />, { graph });
    await screen.findByRole('combobox', { name: 'Language of the recording' });
    expect(screen.queryByRole('option', { name: 'Detect the language' })).toBeNull();
  });

  it.each([
    ['TranscriptionConsentMissing', /finds out the language, and you have not allowed/],
    ['LanguageDetectionNotOffered', /can’t find out the language of a recording now. Choose English or Spanish/],
  ])('that is to be detected is refused by %s with what to do', async (type, text) => {
    const refused = { data: { startTranscription: { transcription: null, errors: [{ __typename: type }] } } };
    const graph = recordings([])
      .answer('TranscriptionLanguages', detection())
      .answer('CreateTranscriptionUpload', created)
      .answer('StartTranscription', refused);
    show(<TranscriptionsPage />, { graph });
    const field = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Language of the recording' });
    await userEvent.selectOptions(field, 'Detect the language');
    await choose(new File(['sound'], 'round.mp3', { type: 'audio/mpeg' }));
    await waitFor(() => expect(requests).toHaveLength(1));
    requests[0]?.answer(200);
    expect(await screen.findByText(text)).toBeTruthy();
  });

  it('says that another company gets the recording, and leads to the permission', async () => {
    const graph = recordings([]).answer(
      'TranscriptionLanguages',
      languages({ language: 'en' }, { language: 'es', thirdParty: true, consentRequired: true }),
    );
    show(<TranscriptionsPage />, { graph });
    expect(await screen.findByText(/your recording is sent there/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Decide about other companies' }).getAttribute('href')).toBe('/me/data');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Language of the recording' }), 'English');
    expect(screen.queryByText(/your recording is sent there/)).toBeNull();
  });

  it.each([
    ['TranscriptionConsentMissing', /you have not allowed other companies to get your recordings/],
    ['TranscriptionLanguageUnknown', /Choose English or Spanish, and send the file again/],
  ])('is refused by %s with what to do', async (type, text) => {
    const refused = { data: { startTranscription: { transcription: null, errors: [{ __typename: type }] } } };
    const graph = recordings([])
      .answer('TranscriptionLanguages', languages({ language: 'en' }, { language: 'es' }))
      .answer('CreateTranscriptionUpload', created)
      .answer('StartTranscription', refused);
    show(<TranscriptionsPage />, { graph });
    await screen.findByRole('combobox', { name: 'Language of the recording' });
    await choose(new File(['sound'], 'round.mp3', { type: 'audio/mpeg' }));
    await waitFor(() => expect(requests).toHaveLength(1));
    requests[0]?.answer(200);
    expect(await screen.findByText(text)).toBeTruthy();
  });
});
