import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { expect, it, vi } from 'vitest';

import { A_DRAFT } from '@/testing/aDraft';
import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { VoiceForm } from './VoiceForm';

const ANY = A_DRAFT.interlocutorCard.voice;

function Form({ sample = 'Which train was it?', isAccentWrong = false }): ReactNode {
  const [voice, setVoice] = useState(ANY);
  return (
    <>
      <VoiceForm voice={voice} language="en-GB" isAccentWrong={isAccentWrong} sample={sample} onChange={setVoice} />
      <output>{JSON.stringify(voice)}</output>
    </>
  );
}

function graphOf(): FakeGraph {
  return new FakeGraph().answer('Voices', { data: { voices: [{ id: 'cmu-slt', language: 'en-US' }] } });
}

it('says how the partner sounds, and empties what is for any', async () => {
  show(<Form />, { graph: graphOf() });
  await userEvent.selectOptions(screen.getByLabelText('Gender'), 'Male');
  await userEvent.selectOptions(screen.getByLabelText('Age'), 'Over sixty');
  await userEvent.selectOptions(screen.getByLabelText('Pace'), 'Slow');
  await userEvent.type(screen.getByLabelText('Accent'), 'en-AU');
  expect(JSON.parse(screen.getByRole('status').textContent)).toEqual({
    gender: 'MALE',
    age: 'OLDER',
    accent: 'en-AU',
    pace: 'SLOW',
  });
  await userEvent.selectOptions(screen.getByLabelText('Gender'), 'Any');
  await userEvent.clear(screen.getByLabelText('Accent'));
  expect(JSON.parse(screen.getByRole('status').textContent)).toMatchObject({ gender: null, accent: null });
});

it('is heard with what the partner says first', async () => {
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
  vi.spyOn(HTMLMediaElement.prototype, 'pause').mockReturnValue();
  const graph = graphOf().answer('Say', {
    data: { synthesize: { speech: { uri: 'data:audio/wav;base64,' }, errors: [] } },
  });
  show(<Form />, { graph });
  await userEvent.selectOptions(screen.getByLabelText('Gender'), 'Male');
  await userEvent.click(await screen.findByRole('button', { name: 'Listen' }));
  await waitFor(() => expect(graph.asked.filter(({ name }) => name === 'Say')).toHaveLength(1));
  expect(graph.asked.find(({ name }) => name === 'Say')?.variables).toEqual({
    input: { text: 'Which train was it?', traits: { ...ANY, gender: 'MALE' }, rate: 1 },
  });
});

it('has nothing to say before the partner brings something up', () => {
  show(<Form sample=" " />, { graph: graphOf() });
  expect(screen.getByRole('button', { name: 'Listen' }).getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByText('Write what the partner brings up to hear the voice.')).toBeTruthy();
});

it('says what is wrong with an accent', () => {
  show(<Form isAccentWrong />, { graph: graphOf() });
  expect(screen.getByText('Write it as a language tag, for example en-AU.')).toBeTruthy();
});
