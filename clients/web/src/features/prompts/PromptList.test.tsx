import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { PromptList } from './PromptList';

const listed = (name: string, latestVersion: number | null, hasDraft: boolean): object => ({
  __typename: 'Prompt',
  id: name,
  name,
  purpose: 'JUDGEMENT',
  latestVersion,
  hasDraft,
});

it('shows each prompt with its purpose and state, and leads to it', async () => {
  const nodes = [listed('judge-criterion', 2, true), listed('of-our-own', null, true)];
  const pageInfo = { hasNextPage: false, endCursor: null };
  show(<PromptList />, { graph: new FakeGraph().answer('Prompts', { data: { prompts: { nodes, pageInfo } } }) });
  const link = await screen.findByRole('link', { name: 'Judge a criterion' });
  expect(link.getAttribute('href')).toBe('/studio/prompts/judge-criterion');
  expect(screen.getByText('Published, version 2')).toBeTruthy();
  expect(screen.getByText('Not published')).toBeTruthy();
  expect(screen.getAllByText('Draft')).toHaveLength(2);
  expect(screen.getAllByText(/Judging a talk/)).toHaveLength(2);
  expect(screen.getByRole('link', { name: 'of-our-own' })).toBeTruthy();
});
