import { readFragment, type SubscriptionPartsFragment } from '@vivavoce/graphql';
import { plansDocument, subscriptionParts } from '@vivavoce/learner/documents/plan';
import { useGraph } from '@vivavoce/learner/useGraph';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';
import { plans, PREVIEW, previewed, TEAM, TEAM_SUBSCRIPTION } from '@/testing/somePlans';

import { SeatSections } from './SeatSections';

const changed = vi.fn();

beforeEach(() => {
  changed.mockReset();
});

const SEAT = {
  __typename: 'Seat',
  id: 's1',
  plan: TEAM,
  email: 'ana@example.org',
  invitedAt: '2026-05-01T12:00:00Z',
  expiresAt: null,
  acceptedAt: '2026-05-02T12:00:00Z',
  speechUsed: 610_000,
};

const INVITED = {
  ...SEAT,
  id: 's2',
  email: 'ben@example.org',
  expiresAt: '2026-05-15T12:00:00Z',
  acceptedAt: null,
  speechUsed: null,
};

const ENDED = { ...INVITED, id: 's3', email: 'eva@example.org', expiresAt: '2026-05-03T12:00:00Z' };

function seats(had: { bought?: number; given?: readonly object[]; own?: object | null }): {
  data: Record<string, unknown>;
} {
  const { bought = 3, given = [], own = null } = had;
  return {
    data: { viewer: { __typename: 'Viewer', id: 'v1', seats: { __typename: 'SeatList', bought, given, own } } },
  };
}

/** The sections as the page has them, which reads what is paid for. */
function OnPage(): ReactNode {
  const { data } = useGraph(plansDocument, {});
  const subscription: SubscriptionPartsFragment | null = readFragment(
    subscriptionParts,
    data?.viewer?.subscription ?? null,
  );
  return data === null ? null : <SeatSections subscription={subscription} onChanged={changed} />;
}

function owner(given: readonly object[], subscription: object = TEAM_SUBSCRIPTION): FakeGraph {
  return new FakeGraph().answer('Plans', plans({ plan: TEAM, subscription })).answer('Seats', seats({ given }));
}

function asked(graph: FakeGraph, operation: string): unknown {
  return graph.asked.find(({ name }) => name === operation)?.variables;
}

async function invite(email: string): Promise<void> {
  await userEvent.type(await screen.findByLabelText('Email of the person'), email);
  await userEvent.click(screen.getByRole('button', { name: 'Invite' }));
}

function inviting(payload: object): { data: Record<string, unknown> } {
  return { data: { inviteSeat: { seat: null, link: null, isMailed: false, errors: [], ...payload } } };
}

it('lists who has a seat, who was invited, and what was used, and counts links that still work', async () => {
  show(<OnPage />, { graph: owner([SEAT, INVITED, ENDED]) });
  expect(await screen.findByText('3 of 3 taken or kept, yours included.')).toBeTruthy();
  const [you, ana, ben, eva] = within(screen.getByRole('region', { name: 'Seats' })).getAllByRole('listitem');
  expect(you?.textContent).toContain('You');
  expect(ana?.textContent).toContain('ana@example.org11 minutes used this month');
  expect(ben?.textContent).toContain('ben@example.orgInvited. The link works until May 15, 2026.');
  expect(eva?.textContent).toContain('Nobody used the link in time.');
  expect(screen.getByText(/Every seat is taken or kept/)).toBeTruthy();
});

it('invites somebody by mail, in the language of the page', async () => {
  const graph = owner([]).answer(
    'InviteSeat',
    inviting({ seat: INVITED, link: 'https://x.example/seat#vvs_1', isMailed: true }),
  );
  show(<OnPage />, { graph });
  await screen.findByText('1 of 3 taken or kept, yours included.');
  graph.answer('Seats', seats({ given: [INVITED] }));
  await invite(' ben@example.org');
  expect(await screen.findByText('The link is on its way to ben@example.org.')).toBeTruthy();
  expect(await screen.findByText('2 of 3 taken or kept, yours included.')).toBeTruthy();
  expect(screen.queryByText(/vvs_1/)).toBeNull();
  expect(asked(graph, 'InviteSeat')).toEqual({ input: { email: 'ben@example.org', locale: 'en' } });
  expect(screen.getByLabelText<HTMLInputElement>('Email of the person').value).toBe('');
});

it('shows a link that could not be mailed, and copies it', async () => {
  const graph = owner([]).answer('InviteSeat', inviting({ seat: INVITED, link: 'https://x.example/seat#vvs_1' }));
  const user = userEvent.setup(); // brings a clipboard
  show(<OnPage />, { graph });
  await invite('ben@example.org');
  expect(await screen.findByText('https://x.example/seat#vvs_1')).toBeTruthy();
  expect(screen.getByText(/Pass it on yourself/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await navigator.clipboard.readText()).toBe('https://x.example/seat#vvs_1');
  expect(await screen.findByText('Copied')).toBeTruthy();
});

it.each([
  [{ __typename: 'InvalidInput' }, /Enter a valid email address/],
  [{ __typename: 'SeatTaken' }, /ben@example.org has a seat already/],
  [{ __typename: 'SeatsUsedUp' }, /Every seat is taken or kept. To invite somebody else/],
  [{ __typename: 'SeatsUnknown' }, /You don’t pay for a plan with seats any more/],
  [{ __typename: 'InvitationsLimited', retryAfter: 5_400_000 }, /Try again in 2 hours/],
  [{ __typename: 'InventedLater' }, /This invitation wasn’t made/],
])('says why nobody was invited: $__typename', async (error, text) => {
  const graph = owner([]).answer('InviteSeat', inviting({ errors: [error] }));
  show(<OnPage />, { graph });
  await invite('ben@example.org');
  expect(await screen.findByText(text)).toBeTruthy();
  expect(screen.queryByText(/on its way/)).toBeNull();
});

it('asks for an address before it sends anything', async () => {
  const graph = owner([]);
  show(<OnPage />, { graph });
  await invite('nobody');
  expect(await screen.findByText(/Enter a valid email address/)).toBeTruthy();
  expect(asked(graph, 'InviteSeat')).toBeUndefined();
});

it('asks before it takes a seat back', async () => {
  const graph = owner([SEAT]).answer('RemoveSeat', { data: { removeSeat: { seatId: 's1' } } });
  show(<OnPage />, { graph });
  await userEvent.click(await screen.findByRole('button', { name: 'Take back the seat of ana@example.org' }));
  expect(screen.getByText('ana@example.org loses the plan’s minutes at once. Their results stay theirs.')).toBeTruthy();
  expect(asked(graph, 'RemoveSeat')).toBeUndefined();
  graph.answer('Seats', seats({ given: [] }));
  await userEvent.click(screen.getByRole('button', { name: 'Take the seat back' }));
  expect(await screen.findByText('1 of 3 taken or kept, yours included.')).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(asked(graph, 'RemoveSeat')).toEqual({ input: { seatId: 's1' } });
  expect(changed).toHaveBeenCalledTimes(1);
});

it('keeps the dialog open when a seat could not be taken back', async () => {
  const graph = owner([INVITED]).answer('RemoveSeat', { failure: { code: 'UNAVAILABLE' } });
  show(<OnPage />, { graph });
  await userEvent.click(await screen.findByRole('button', { name: 'Take back the seat of ben@example.org' }));
  expect(screen.getByText('The link that we made for ben@example.org stops working at once.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Take the seat back' }));
  expect(await screen.findByText(/This isn’t available right now/)).toBeTruthy();
  expect(changed).not.toHaveBeenCalled();
});

it('shows what another number of seats costs, and stays open when it is changed', async () => {
  const graph = owner([SEAT])
    .answer('PlanChangePreview', previewed(PREVIEW))
    .answer('ChangePlan', {
      data: { changePlan: { subscription: { ...TEAM_SUBSCRIPTION, seats: 4 }, paymentNeeded: null, errors: [] } },
    });
  show(<OnPage />, { graph });
  const field = await screen.findByLabelText('How many people?');
  await userEvent.click(screen.getByRole('button', { name: 'See what it costs' }));
  expect(asked(graph, 'PlanChangePreview')).toBeUndefined();
  await userEvent.clear(field);
  await userEvent.type(field, '4{Enter}');
  await userEvent.click(await screen.findByRole('button', { name: 'Pay €21.00 and change' }));
  expect(await screen.findByText('You have Team for 4 people now.')).toBeTruthy();
  expect(asked(graph, 'ChangePlan')).toMatchObject({ input: { planId: 'team', interval: 'MONTH', seats: 4 } });
  expect(changed).toHaveBeenCalledTimes(1);
});

it('changes no number of seats in a plan that ends', async () => {
  show(<OnPage />, { graph: owner([], { ...TEAM_SUBSCRIPTION, cancelsAtPeriodEnd: true }) });
  await screen.findByText('1 of 3 taken or kept, yours included.');
  expect(screen.queryByLabelText('How many people?')).toBeNull();
});

it('tells who was given a seat what is seen of it, and asks before they leave it', async () => {
  const own = { ...SEAT, email: null };
  const graph = new FakeGraph()
    .answer('Plans', plans({ plan: TEAM }))
    .answer('Seats', seats({ bought: 0, own }))
    .answer('RemoveSeat', { data: { removeSeat: { seatId: 's1' } } });
  show(<OnPage />, { graph });
  expect(await screen.findByText(/Somebody pays for Team for you. They see how many minutes/)).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Seats' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Leave' }));
  expect(screen.getByText(/You lose its minutes at once/)).toBeTruthy();
  expect(asked(graph, 'RemoveSeat')).toBeUndefined();
  graph.answer('Seats', seats({ bought: 0 }));
  await userEvent.click(screen.getByRole('button', { name: 'Leave the seat' }));
  await expect.poll(() => screen.queryByText(/Somebody pays for Team/)).toBeNull();
  expect(asked(graph, 'RemoveSeat')).toEqual({ input: { seatId: 's1' } });
  expect(changed).toHaveBeenCalledTimes(1);
});

it('shows nothing to others, and says when seats cannot be read', async () => {
  const graph = new FakeGraph().answer('Plans', plans()).answer('Seats', seats({ bought: 0 }));
  const { unmount } = show(<OnPage />, { graph });
  await expect.poll(() => asked(graph, 'Seats')).toEqual({});
  expect(screen.queryByRole('region')).toBeNull();
  unmount();
  const failing = owner([]).answer('Seats', { failure: { code: 'UNAVAILABLE' } });
  show(<OnPage />, { graph: failing });
  const retry = await screen.findByRole('button', { name: 'Try again' });
  failing.answer('Seats', seats({}));
  await userEvent.click(retry);
  expect(await screen.findByRole('region', { name: 'Seats' })).toBeTruthy();
});
