import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { aPaper } from '@/testing/aPaper';
import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { RatingPage } from './RatingPage';

const ADDRESS = 'http://speech.test/recordings/s1.wav?for=hearing';

function hearing(recording: object | null, error?: string): FakeGraph {
  const errors = error === undefined ? [] : [{ __typename: error }];
  return new FakeGraph()
    .answer('ClaimExamination', { data: { claimExamination: { paper: aPaper(), errors: [] } } })
    .answer('HearExamination', { data: { hearExamination: { recording, errors } } });
}

const asked = (graph: FakeGraph): number => graph.asked.filter(({ name }) => name === 'HearExamination').length;

it('asks for the recording when it is played, and not before', async () => {
  const graph = hearing({ __typename: 'TalkRecording', url: ADDRESS });
  show(<RatingPage id="e1" />, { graph });
  expect(await screen.findByText(/The learner sees that an examiner listened/)).toBeTruthy();
  expect(asked(graph)).toBe(0);
  await userEvent.click(screen.getByRole('button', { name: 'Play the recording' }));
  const player = await screen.findByLabelText<HTMLAudioElement>('Recording player');
  expect(player.src).toBe(ADDRESS);
  expect(graph.asked.find(({ name }) => name === 'HearExamination')?.variables).toEqual({
    input: { examinationId: 'e1' },
  });
});

it('plays the moment of a turn of the learner', async () => {
  show(<RatingPage id="e1" />, { graph: hearing({ __typename: 'TalkRecording', url: ADDRESS }) });
  await screen.findByRole('button', { name: 'Play turn 1' });
  expect(screen.queryByRole('button', { name: 'Play turn 2' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Play turn 3' }));
  const player = await screen.findByLabelText<HTMLAudioElement>('Recording player');
  player.dispatchEvent(new Event('loadedmetadata'));
  expect(player.currentTime).toBe(4);
});

it('says in one line that there is nothing to hear, and offers no moments then', async () => {
  show(<RatingPage id="e1" />, { graph: hearing(null, 'RecordingUnknown') });
  await userEvent.click(await screen.findByRole('button', { name: 'Play turn 1' }));
  expect(await screen.findByText('There is no recording of this talk that examiners may hear.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Play/ })).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('stops when the learner does not allow it any more', async () => {
  const graph = hearing({ __typename: 'TalkRecording', url: ADDRESS });
  show(<RatingPage id="e1" />, { graph });
  await userEvent.click(await screen.findByRole('button', { name: 'Play the recording' }));
  const player = await screen.findByLabelText('Recording player');
  graph.answer('HearExamination', {
    data: { hearExamination: { recording: null, errors: [{ __typename: 'RecordingUnknown' }] } },
  });
  player.dispatchEvent(new Event('error'));
  expect(await screen.findByText('There is no recording of this talk that examiners may hear.')).toBeTruthy();
  await waitFor(() => {
    expect(screen.queryByLabelText('Recording player')).toBeNull();
  });
});

it('says that the claim is over', async () => {
  show(<RatingPage id="e1" />, { graph: hearing(null, 'ClaimExpired') });
  await userEvent.click(await screen.findByRole('button', { name: 'Play the recording' }));
  expect(await screen.findByText(/Your time for this talk is over/)).toBeTruthy();
});
