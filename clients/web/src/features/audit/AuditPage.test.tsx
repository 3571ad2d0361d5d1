import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { AuditPage } from './AuditPage';

const ANA = { __typename: 'AuditPerson', id: 'p1', displayName: 'Ana' };
const ADA = { __typename: 'AuditPerson', id: 'p2', displayName: 'Ada' };

function party(pseudonym: string, person: unknown, service: string | null = null): unknown {
  return { __typename: 'AuditParty', pseudonym, service, person };
}

const GRANTED = {
  __typename: 'AuditEvent',
  number: 1204,
  at: '2026-05-01T10:00:00Z',
  act: 'ROLE_GRANTED',
  outcome: 'ACCEPTED',
  actor: party('a', ADA),
  subject: party('b', ANA),
  network: null,
  device: null,
  details: [{ __typename: 'AuditDetail', name: 'ROLE', value: 'AUTHOR' }],
};

const REFUSED = {
  ...GRANTED,
  number: 1203,
  act: 'SIGN_IN',
  outcome: 'REFUSED',
  actor: null,
  subject: party('0123456789abcdef', null),
  network: '203.0.113.0/24',
  device: 'Firefox, Windows',
  details: [{ __typename: 'AuditDetail', name: 'METHOD', value: 'PASSWORD' }],
};

function entries(...nodes: unknown[]): { data: Record<string, unknown> } {
  return { data: { auditEvents: { nodes, pageInfo: { hasNextPage: false, endCursor: null } } } };
}

it('tells each entry in words', async () => {
  show(<AuditPage />, { graph: new FakeGraph().answer('AuditEvents', entries(GRANTED, REFUSED)) });
  const [granted, refused] = await screen.findAllByRole('listitem');
  if (granted === undefined || refused === undefined) throw new Error('two entries');
  expect(granted.textContent).toContain('Role given');
  expect(granted.textContent).toContain('By Ada');
  expect(granted.textContent).toContain('About Ana');
  expect(granted.textContent).toContain('Author');
  expect(granted.textContent).toContain('Entry 1,204');
  expect(refused.textContent).toContain('Sign-in Refused');
  expect(refused.textContent).toContain('an erased person (01234567)');
  expect(refused.textContent).toContain('with a password · 203.0.113.0/24 · Firefox, Windows');
});

it('tells what an administrator asked of a service, in words where the app has some', async () => {
  const details = [
    { __typename: 'AuditDetail', name: 'SERVICE', value: 'billing' },
    { __typename: 'AuditDetail', name: 'CALL', value: 'vivavoce.billing.v1.EntitlementService.AssignPlan' },
    { __typename: 'AuditDetail', name: 'REQUEST', value: '8d7f' },
  ];
  const given = { ...GRANTED, number: 1206, act: 'ADMINISTRATION_ACTED', outcome: 'REQUESTED', details };
  const later = {
    ...given,
    number: 1205,
    details: [{ __typename: 'AuditDetail', name: 'CALL', value: 'vivavoce.billing.v1.LaterService.DoAnother' }],
  };
  show(<AuditPage />, { graph: new FakeGraph().answer('AuditEvents', entries(given, later)) });
  const [known, unknown] = await screen.findAllByRole('listitem');
  if (known === undefined || unknown === undefined) throw new Error('two entries');
  expect(known.textContent).toContain('Change by an administrator Requested');
  expect(known.textContent).toContain('By Ada');
  expect(known.textContent).toContain('About Ana');
  expect(known.textContent).toContain('the service billing · giving a plan · request 8d7f');
  expect(unknown.textContent).toContain('DoAnother');
});

it('narrows the list to a person, an act and an outcome', async () => {
  const graph = new FakeGraph().answer('AuditEvents', entries(GRANTED));
  show(<AuditPage />, { graph });
  await userEvent.click(await screen.findByRole('button', { name: 'Show the entries of Ana' }));
  await userEvent.selectOptions(screen.getByLabelText('What happened'), 'Sign-in');
  await userEvent.selectOptions(screen.getByLabelText('Outcome'), 'Refused');
  expect(graph.asked.at(-1)?.variables).toMatchObject({
    after: null,
    filter: { personId: 'p1', act: 'SIGN_IN', outcome: 'REFUSED' },
  });
  await userEvent.click(screen.getByRole('button', { name: 'Show everybody’s entries' }));
  expect(graph.asked.at(-1)?.variables).toMatchObject({ filter: { personId: null } });
});

it('says that the log is whole, or where it is broken', async () => {
  const graph = new FakeGraph().answer('AuditEvents', entries()).answer('AuditVerdict', {
    data: { auditLogVerdict: { __typename: 'AuditLogWhole', first: 1, last: 1204, hash: 'ab12' } },
  });
  show(<AuditPage />, { graph });
  expect(await screen.findByText('No entries')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Check the log' }));
  expect(await screen.findByText(/entries 1 to 1,204 are as they were written/)).toBeTruthy();
  graph.answer('AuditVerdict', {
    data: { auditLogVerdict: { __typename: 'AuditLogBroken', number: 7, fault: 'MISSING' } },
  });
  await userEvent.click(screen.getByRole('button', { name: 'Check the log' }));
  const problem = await screen.findByRole('alert');
  expect(within(problem).getByText('The log is broken at entry 7.')).toBeTruthy();
  expect(problem.textContent).toContain('It has been removed.');
});

it('saves all parts of an export in one file', async () => {
  const saved: Blob[] = [];
  // jsdom has neither.
  URL.createObjectURL = (blob) => {
    if (blob instanceof Blob) saved.push(blob);
    return 'blob:audit';
  };
  URL.revokeObjectURL = () => undefined;
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  const graph = new FakeGraph().answer('AuditEvents', entries()).answer('AuditPart', {
    data: { auditLogPart: { __typename: 'AuditLogPart', lines: '{"seq":1}\n{"seq":2}\n', nextAfter: null } },
  });
  show(<AuditPage />, { graph });
  await userEvent.click(screen.getByRole('button', { name: 'Export these entries' }));
  expect(await screen.findByText('2 entries saved in vivavoce-audit-log.jsonl.')).toBeTruthy();
  expect(saved.map((blob) => blob.size)).toEqual([20]);
  expect(click).toHaveBeenCalledOnce();
  click.mockRestore();
});
