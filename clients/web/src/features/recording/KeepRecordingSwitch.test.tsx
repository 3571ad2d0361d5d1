import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';

import { keepsRecording } from '@/platform/keepRecording';
import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { KeepRecordingSwitch } from './KeepRecordingSwitch';

function graph(given: boolean): FakeGraph {
  const decisions = [{ __typename: 'Consent', purpose: 'KEPT_AUDIO', given }];
  return new FakeGraph().answer('Keeping', { data: { consents: { __typename: 'Consents', decisions } } });
}

afterEach(() => {
  sessionStorage.clear();
});

it('is on with the consent, and can be switched off for this visit', async () => {
  show(<KeepRecordingSwitch />, { graph: graph(true) });
  const keep = await screen.findByRole<HTMLInputElement>('switch', { name: 'Keep the recording' });
  expect(keep.checked).toBe(true);
  expect(keepsRecording()).toBeNull();
  await userEvent.click(keep);
  expect(keep.checked).toBe(false);
  expect(keepsRecording()).toBe(false);
  await userEvent.click(keep);
  expect(keepsRecording()).toBeNull();
});

it('shows the way to the consent without it, where that is wanted', async () => {
  const { unmount } = show(<KeepRecordingSwitch />, { graph: graph(false) });
  expect((await screen.findByRole('link')).getAttribute('href')).toBe('/me/data');
  expect(screen.queryByRole('switch')).toBeNull();
  unmount();
  const asked = graph(false);
  show(<KeepRecordingSwitch isOnlyIfAllowed />, { graph: asked });
  expect(screen.queryByRole('link')).toBeNull();
});
