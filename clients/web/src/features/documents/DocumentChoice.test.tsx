import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { aDocument } from '@/testing/aDocument';
import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { DocumentChoice } from './DocumentChoice';

const READ = aDocument();
const BEING_READ = aDocument({ id: 'd2', name: 'New.pdf', state: 'PROCESSING' });

function choose(nodes: readonly object[], told: { hasNextPage?: boolean; fixed?: string } = {}): void {
  const { hasNextPage = false, fixed } = told;
  const documents = {
    totalCount: nodes.length,
    nodes,
    pageInfo: { hasNextPage, endCursor: hasNextPage ? 'c1' : null },
  };
  const viewer = { __typename: 'Viewer', id: 'v', documents };
  show(
    <DocumentChoice
      label="Documents"
      chosen={fixed === undefined ? [] : [fixed]}
      most={3}
      {...(fixed !== undefined && { fixed })}
      none={<p>None is ready.</p>}
      onChosen={() => undefined}
    />,
    { graph: new FakeGraph().answer('Documents', { data: { viewer } }) },
  );
}

it.each([
  ['none has been read', [BEING_READ], {}],
  ['only the fixed one has been read', [READ, BEING_READ], { fixed: 'd1' }],
])('says that there is nothing to choose when %s', async (_when, nodes, told) => {
  choose(nodes, told);
  expect(await screen.findByText('None is ready.')).toBeTruthy();
});

it('does not say so while there are more', async () => {
  choose([BEING_READ], { hasNextPage: true });
  expect(await screen.findByRole('button', { name: 'Show more' })).toBeTruthy();
  expect(screen.queryByText('None is ready.')).toBeNull();
});

it('does not say so when there is another one', async () => {
  choose([READ, aDocument({ id: 'd3', name: 'Guideline.pdf' })], { fixed: 'd1' });
  expect(await screen.findByRole('checkbox', { name: 'Guideline.pdf' })).toBeTruthy();
  expect(screen.queryByText('None is ready.')).toBeNull();
});
