import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { LanguageFeedback } from './LanguageFeedback';

const ENGLISH = {
  language: 'en',
  reading: true,
  freeSpeech: true,
  scores: true,
  thirdParty: false,
  consentRequired: false,
};
const SPANISH = { ...ENGLISH, language: 'es', scores: false, thirdParty: true, consentRequired: true };

function graph(): FakeGraph {
  return new FakeGraph().answer('SpokenLanguages', { data: { spokenLanguages: [ENGLISH, SPANISH] } });
}

it('says that a language is compared by its text, and that another company gets the sound', async () => {
  show(<LanguageFeedback language="es-MX" />, { graph: graph() });
  const told = await screen.findByRole('status');
  expect(told.textContent).toContain('In Mexican Spanish we compare what you say with the text');
  expect(told.textContent).toContain('There are no scores for sounds.');
  expect(told.textContent).toContain('It needs your permission for other companies.');
  expect(screen.getByRole('link').getAttribute('href')).toBe('/me/data');
});

it('says that speech in a language is not understood, before anybody speaks', async () => {
  show(<LanguageFeedback language="fr" />, { graph: graph() });
  expect((await screen.findByRole('status')).textContent).toBe('We can’t understand speech in French yet.');
});

it('says nothing of a language with scores', async () => {
  const api = graph();
  show(
    <>
      <LanguageFeedback language="en-GB" />
      <LanguageFeedback language="fr" />
    </>,
    { graph: api },
  );
  expect(await screen.findAllByRole('status')).toHaveLength(1);
});
