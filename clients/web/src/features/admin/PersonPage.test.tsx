import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { PersonPage } from './PersonPage';

function person(change: object = {}): { data: Record<string, unknown> } {
  return {
    data: {
      person: {
        person: {
          __typename: 'Person',
          id: 'p1',
          displayName: 'Ana',
          email: 'ana@example.org',
          emailVerified: true,
          roles: ['LEARNER'],
          createdAt: '2026-05-01T10:00:00Z',
          suspension: null,
          ...change,
        },
        sessions: [],
        hasSecondFactor: false,
      },
    },
  };
}

it('an unknown person is told', async () => {
  show(<PersonPage id="p9" />, { graph: new FakeGraph().answer('Person', { data: { person: null } }) });
  expect(await screen.findByText('This account no longer exists.')).toBeTruthy();
});

it('suspends with a reason, and asks for the second factor when it is needed', async () => {
  const graph = new FakeGraph().answer('Person', person()).answer('SuspendPerson', {
    data: { suspendPerson: { person: null, errors: [{ __typename: 'SecondFactorNeeded', kinds: ['CODE'] }] } },
  });
  show(<PersonPage id="p1" />, { graph });
  await userEvent.click(await screen.findByRole('button', { name: 'Suspend the account' }));
  const dialog = within(screen.getByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: 'Suspend' }));
  expect(dialog.getByText('Write a reason.')).toBeTruthy();
  expect(dialog.getByText('Enter your password.')).toBeTruthy();
  await userEvent.type(dialog.getByLabelText('Reason'), ' Shared. ');
  await userEvent.type(dialog.getByLabelText('Your own password'), 'secret');
  await userEvent.click(dialog.getByRole('button', { name: 'Suspend' }));
  await userEvent.type(await dialog.findByLabelText('Code from your app'), '123456');
  graph.answer('SuspendPerson', { data: { suspendPerson: { person: null, errors: [] } } });
  await userEvent.click(dialog.getByRole('button', { name: 'Suspend' }));
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  const sent = graph.asked.filter(({ name }) => name === 'SuspendPerson').map(({ variables }) => variables);
  expect(sent.at(-1)).toMatchObject({
    input: { personId: 'p1', reason: 'Shared.', currentPassword: 'secret', factor: { code: '123456' } },
  });
  const keys = sent.map((variables) => JSON.stringify(variables).replace(/.*"idempotencyKey":"([^"]+)".*/, '$1'));
  expect(new Set(keys).size).toBe(1); // one intent, one key
});

it('the last administrator keeps the role, and the dialog says why', async () => {
  const graph = new FakeGraph().answer('Person', person({ roles: ['LEARNER', 'ADMIN'] })).answer('RevokeRole', {
    data: { revokeRole: { person: null, errors: [{ __typename: 'LastAdministrator' }] } },
  });
  show(<PersonPage id="p1" />, { graph });
  await userEvent.click(await screen.findByRole('button', { name: 'Take the role Administrator away from Ana?' }));
  const dialog = within(screen.getByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('Your own password'), 'secret');
  await userEvent.click(dialog.getByRole('button', { name: 'Take the role away' }));
  expect((await dialog.findByRole('alert')).textContent).toContain('the last administrator');
});
