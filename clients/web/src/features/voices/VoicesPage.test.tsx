import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { VoicesPage } from './VoicesPage';

const OWN = { __typename: 'Voice', language: 'en-US', age: 'ADULT', maker: 'PLATFORM' };
const VOICES = [
  { ...OWN, id: 'cmu-slt', displayName: 'Sally', gender: 'FEMALE', abilities: ['WORD_TIMES', 'SSML', 'RATE', 'PITCH'] },
  { ...OWN, id: 'cmu-rms', displayName: 'Robert', gender: 'MALE', abilities: ['WORD_TIMES', 'RATE'] },
  {
    ...OWN,
    id: 'polly-lucia',
    displayName: 'Lucía',
    language: 'es-ES',
    gender: 'FEMALE',
    age: null,
    maker: 'THIRD_PARTY',
    abilities: ['RATE'],
  },
];

function voices(all: Record<string, unknown>[] = VOICES): FakeGraph {
  return new FakeGraph()
    .answer('VoiceComparison', { data: { voices: all } })
    .answer('Voices', { data: { voices: all } })
    .answer('Say', {
      data: { synthesize: { speech: { __typename: 'SynthesizedSpeech', uri: 'data:audio/wav;base64,' }, errors: [] } },
    });
}

function said(graph: FakeGraph): unknown[] {
  return graph.asked.filter(({ name }) => name === 'Say').map(({ variables }) => variables);
}

afterEach(() => vi.restoreAllMocks());

describe('the page of voices', () => {
  it('has each voice of a language say the same sentence at the same speed', async () => {
    vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
    vi.spyOn(HTMLMediaElement.prototype, 'pause').mockReturnValue();
    const graph = voices();
    show(<VoicesPage />, { graph });
    fireEvent.change(await screen.findByLabelText('The sentence'), { target: { value: 'Where does it hurt?' } });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Speed' }), '0.75');
    await userEvent.click(screen.getByRole('button', { name: 'Listen to Sally' }));
    await userEvent.click(screen.getByRole('button', { name: 'Listen to Robert' }));
    expect(said(graph)).toEqual([
      { input: { text: 'Where does it hurt?', voiceId: 'cmu-slt', rate: 0.75 } },
      { input: { text: 'Where does it hurt?', voiceId: 'cmu-rms', rate: 0.75 } },
    ]);
  });

  it('says what each can do and what not, and who gets the text', async () => {
    show(<VoicesPage />, { graph: voices() });
    const robert = await screen.findByRole('region', { name: 'Robert' });
    expect(within(robert).getByText('Marks each word as you hear it: yes')).toBeTruthy();
    expect(within(robert).getByText('Reads markup (SSML): no')).toBeTruthy();
    expect(within(robert).getByText('Spoken here: no text leaves the platform')).toBeTruthy();
    expect(within(robert).getByRole('link').getAttribute('href')).toBe('/library/spoken?voice=cmu-rms');
  });

  it('shows the voices of another language with a sentence in it, and does not try those that cost', async () => {
    show(<VoicesPage />, { graph: voices() });
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Language' }), 'es-ES');
    expect(screen.getByLabelText<HTMLTextAreaElement>('The sentence').value).toMatch(/^Buenos días/);
    const lucia = screen.getByRole('region', { name: 'Lucía' });
    expect(within(lucia).queryByRole('button')).toBeNull();
    expect(within(lucia).getByText(/another company, which gets your text/)).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Sally' })).toBeNull();
  });

  it('says nothing when there is nothing to say, or too much', async () => {
    show(<VoicesPage />, { graph: voices() });
    const sentence = await screen.findByLabelText('The sentence');
    fireEvent.change(sentence, { target: { value: ' … ' } });
    expect(screen.getByRole('button', { name: 'Listen to Sally' }).getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText('Please write something that a voice can say.')).toBeTruthy();
    fireEvent.change(sentence, { target: { value: 'a'.repeat(201) } });
    expect(screen.getByRole('button', { name: 'Listen to Sally' }).getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText('Please write at most 200 characters.')).toBeTruthy();
  });

  it('says so when there is no voice', async () => {
    show(<VoicesPage />, { graph: voices([]) });
    expect(await screen.findByText('There are no voices')).toBeTruthy();
  });
});
