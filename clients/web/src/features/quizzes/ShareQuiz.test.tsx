import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { ShareQuiz } from './ShareQuiz';

const LINK = { madeAt: '2026-05-01T10:00:00Z', expiresAt: '2026-05-31T10:00:00Z' };

function quizWith(sharing: object): object {
  return { __typename: 'Quiz', id: 'q1', sharing };
}

function graphOf(sharing: object, seats: object = { bought: 3, own: null }): FakeGraph {
  return new FakeGraph().answer('QuizSharing', {
    data: { quiz: quizWith(sharing), viewer: { __typename: 'Viewer', id: 'v', seats } },
  });
}

async function open(graph: FakeGraph): Promise<ReturnType<typeof userEvent.setup>> {
  const user = userEvent.setup(); // brings a clipboard
  show(<ShareQuiz id="q1" name="Asthma" />, { graph });
  await user.click(screen.getByRole('button', { name: 'Share' }));
  return user;
}

describe('sharing a quiz', () => {
  it('makes a link, which is shown once and can be copied', async () => {
    const graph = graphOf({ link: null, copies: 0 }).answer('ShareQuiz', {
      data: { shareQuiz: { quiz: quizWith({ link: LINK, copies: 0 }), token: 'vvq_1', errors: [] } },
    });
    const user = await open(graph);
    expect(await screen.findByText('Nobody has a copy yet.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Make a link' }));
    expect(await screen.findByText(`${window.location.origin}/quizzes/shared/vvq_1`)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Copy the link' }));
    expect(await navigator.clipboard.readText()).toBe(`${window.location.origin}/quizzes/shared/vvq_1`);
    expect(screen.getByText(/^The link works until May 31, 2026/)).toBeTruthy();
  });

  it('tells of a link that works, and ends it', async () => {
    const graph = graphOf({ link: LINK, copies: 2 }).answer('RevokeQuizLink', {
      data: { revokeQuizLink: { quiz: quizWith({ link: null, copies: 2 }), errors: [] } },
    });
    const user = await open(graph);
    expect(await screen.findByText('A link works until May 31, 2026.')).toBeTruthy();
    expect(screen.getByText('2 people have a copy.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Make a new link' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'End the link' }));
    expect(await screen.findByRole('button', { name: 'Make a link' })).toBeTruthy();
    expect(screen.getByText('2 people have a copy.')).toBeTruthy();
  });

  it('says why not to somebody without a team', async () => {
    await open(graphOf({ link: null, copies: 0 }, { bought: 0, own: null }));
    expect(await screen.findByText(/^Quizzes are shared inside a team, and you are not in one/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'See plans' }).getAttribute('href')).toBe('/plans');
    expect(screen.queryByRole('button', { name: 'Make a link' })).toBeNull();
  });

  it('says so when the team has ended meanwhile, and when the service cannot tell', async () => {
    const graph = graphOf({ link: null, copies: 0 }, { bought: 0, own: { __typename: 'Seat', id: 's1' } });
    const user = await open(graph);
    graph.answer('ShareQuiz', { failure: { code: 'UNAVAILABLE', reason: 'BILLING_UNAVAILABLE' } });
    await user.click(await screen.findByRole('button', { name: 'Make a link' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    graph.answer('ShareQuiz', {
      data: { shareQuiz: { quiz: null, token: null, errors: [{ __typename: 'TeamMissing' }] } },
    });
    await user.click(screen.getByRole('button', { name: 'Make a link' }));
    expect(await screen.findByText(/you are not in one/)).toBeTruthy();
  });
});
