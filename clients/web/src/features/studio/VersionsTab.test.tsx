import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';

import { A_DRAFT, aManuscript } from '@/testing/aDraft';
import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { VersionsTab } from './VersionsTab';

const VERSIONS = [2, 1].map((version) => ({
  version,
  publishedAt: '2026-05-01T10:00:00Z',
  title: 'The lost bag',
  hasScript: true,
  scenario: { id: `v${version}` },
}));

function graphOf(): FakeGraph {
  return new FakeGraph()
    .answer('ScenarioVersionText', { data: { ...aManuscript(2), partnerScript: 'opening: Yes?' } })
    .answer('RollBackScenario', {
      data: { rollBackScenario: { manuscript: { __typename: 'Manuscript', id: 's1', version: 3 }, errors: [] } },
    });
}

it('compares the draft with the latest version, and asks before it puts an older one back', async () => {
  const onRolledBack = vi.fn();
  show(
    <VersionsTab
      id="s1"
      versions={VERSIONS}
      draft={{ ...A_DRAFT, setting: 'A counter at an airport.' }}
      script="opening: Yes?"
      hasDraft
      hold={(act) => act()}
      onRolledBack={onRolledBack}
    />,
    { graph: graphOf() },
  );
  expect(screen.getByRole('link', { name: 'Open in the library' }).getAttribute('href')).toBe('/library/v2');
  expect((await screen.findByText('A counter at a station.')).tagName).toBe('DEL');
  expect(screen.getByText('A counter at an airport.').tagName).toBe('INS');
  await userEvent.click(screen.getByRole('button', { name: 'Put back: version 1' }));
  expect(await screen.findByText(/There is a draft that is not published/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Put it back' }));
  expect(onRolledBack).toHaveBeenCalledWith(3);
});
