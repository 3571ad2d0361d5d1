import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { deleteAttemptDocument } from '@vivavoce/learner/documents/attempts';
import { useChange } from '@vivavoce/learner/useChange';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { FailureNotice } from './FailureNotice';

function Deleting(): ReactNode {
  const { run, failure } = useChange(deleteAttemptDocument);
  return (
    <>
      <button onClick={() => void run({ input: { attemptId: 'a1' } })}>delete</button>
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}

it('reports why a mutation failed as a whole, and clears it on the next attempt', async () => {
  const graph = new FakeGraph().answer('DeleteAttempt', { failure: { code: 'UNAVAILABLE', requestId: 'r-9' } });
  show(<Deleting />, { graph });
  await userEvent.click(screen.getByRole('button', { name: 'delete' }));
  expect((await screen.findByRole('alert')).textContent).toContain('r-9');
  graph.answer('DeleteAttempt', { data: { deleteAttempt: { deletedAttemptId: 'a1', errors: [] } } });
  await userEvent.click(screen.getByRole('button', { name: 'delete' }));
  expect(screen.queryByRole('alert')).toBeNull();
});
