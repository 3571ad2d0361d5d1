import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { LibrarySearch } from './LibrarySearch';

const PASSAGE = {
  highlights: [{ start: 2, end: 8 }],
  source: {
    __typename: 'DocumentPassage',
    page: 3,
    span: { start: 40, end: 61 },
    text: 'A simple cough at night',
    section: 'Signs',
    document: { __typename: 'Document', id: 'd1', name: 'Asthma leaflet.pdf', language: 'en' },
  },
};
const SCENARIO = {
  highlights: [],
  source: {
    __typename: 'ScenarioPassage',
    title: 'A child with asthma',
    text: 'You are a nurse on a ward.',
    scenario: { __typename: 'Scenario', id: 's1', language: 'en-GB' },
  },
};
const GONE = { highlights: [], source: { ...PASSAGE.source, document: null } };

function finding(results: object[], searchedByMeaning = true): FakeGraph {
  return new FakeGraph().answer('SearchDocuments', {
    data: { searchDocuments: { searchedByMeaning, documentsLeftOut: 0, results } },
  });
}

it('finds passages for the words of the address, with links to their places', async () => {
  const graph = finding([PASSAGE, SCENARIO, GONE]);
  show(<LibrarySearch />, { graph, at: '/library/search?for=simple' });
  const [passage, scenario, ...others] = await screen.findAllByRole('listitem');
  if (passage === undefined || scenario === undefined) throw new Error('two results');
  expect(others).toEqual([]);
  expect(within(passage).getByRole('link', { name: 'Asthma leaflet.pdf' }).getAttribute('href')).toBe(
    '/library/documents/d1?page=3&from=40&to=61',
  );
  expect(passage.textContent).toContain('Page 3·Signs');
  expect(passage.querySelector('mark')?.textContent).toBe('simple');
  const link = within(scenario).getByRole('link', { name: 'A child with asthma' });
  expect(link.getAttribute('href')).toBe('/library/s1');
  expect(graph.asked[0]?.variables).toEqual({ query: 'simple', documentIds: null, includeScenarios: true, first: 10 });
  expect(screen.queryByText(/by words only/)).toBeNull();
});

it('searches for other words, and keeps them in the address', async () => {
  const graph = finding([]);
  show(<LibrarySearch />, { graph, at: '/library/search' });
  expect(graph.asked).toEqual([]);
  await userEvent.type(screen.getByRole('searchbox'), ' night {Enter}');
  expect(await screen.findByText('No passage found')).toBeTruthy();
  expect(location.search).toBe('?for=night');
});

it('says plainly that only words counted', async () => {
  show(<LibrarySearch />, { graph: finding([PASSAGE], false), at: '/library/search?for=tos' });
  expect(await screen.findByText(/searched by words only, not by meaning/)).toBeTruthy();
});

it('shows more while there may be more', async () => {
  const graph = finding(Array.from({ length: 10 }, () => PASSAGE));
  show(<LibrarySearch />, { graph, at: '/library/search?for=simple' });
  const more = await screen.findByRole('button', { name: 'Show more' });
  expect(screen.getByRole('status').textContent).toBe('The 10 best passages');
  await userEvent.click(more);
  expect(graph.asked.at(-1)?.variables).toMatchObject({ first: 30 });
  expect(await screen.findByText('10 passages')).toBeTruthy();
});

it('shows a failure with a way to try again', async () => {
  const graph = new FakeGraph().answer('SearchDocuments', { failure: { code: 'UNAVAILABLE' } });
  show(<LibrarySearch />, { graph, at: '/library/search?for=simple' });
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
});
