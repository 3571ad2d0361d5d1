import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { chooseKeepRecording } from '@/platform/keepRecording';
import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { RecordingPrivacy } from './RecordingPrivacy';

function graph(given: boolean): FakeGraph {
  const decisions = [{ __typename: 'Consent', purpose: 'KEPT_AUDIO', given }];
  return new FakeGraph()
    .answer('Keeping', { data: { consents: { __typename: 'Consents', decisions } } })
    .answer('SpokenLanguages', { data: { spokenLanguages: [{ language: 'fr-FR', thirdParty: true }] } });
}

it.each([
  ['en-GB', true, /keep it, encrypted, for 30 days/],
  ['en-GB', false, /don’t keep it/],
  ['fr-FR', true, /another company .* We keep it, encrypted, for 30 days/],
  ['fr-FR', false, /another company .* We don’t keep it/],
])('says of a recording in %s, with the consent %s, whether it is kept', async (language, given, text) => {
  show(<RecordingPrivacy language={language} />, { graph: graph(given) });
  expect(await screen.findByText(text)).toBeTruthy();
});

it('says that a recording is not kept where the learner has switched it off for this visit', async () => {
  chooseKeepRecording(false);
  const asked = graph(true);
  show(<RecordingPrivacy language="en" />, { graph: asked });
  expect(await screen.findByText(/don’t keep it/)).toBeTruthy();
  expect(asked.asked).toEqual([]);
});

it('claims nothing while the consent is unknown', () => {
  show(<RecordingPrivacy language="en" />, { graph: new FakeGraph() });
  expect(screen.queryByText(/keep it/)).toBeNull();
});
