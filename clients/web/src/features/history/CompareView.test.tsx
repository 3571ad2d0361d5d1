import { screen, within } from '@testing-library/react';
import { readFragment } from '@vivavoce/graphql';
import { resultFragment } from '@vivavoce/live/documents';
import { expect, it } from 'vitest';

import { aResult, someScores } from '@/testing/aResult';
import { aTalkReport } from '@/testing/aTalkReport';
import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { CompareView } from './CompareView';

function anAttempt(id: string, startedAt: string, scores: ReturnType<typeof someScores>): object {
  return {
    __typename: 'Attempt',
    id,
    startedAt,
    task: { __typename: 'ReadAloudTask', kind: 'READ_ALOUD', language: 'en', text: `the text of ${id}` },
    session: null,
    result: readFragment(resultFragment, aResult({ scores: { ...someScores(scores), ...scores } })),
  };
}

const EARLIER = someScores({ accuracy: 60, fluency: 70, completeness: null, prosody: 80 });
const LATER = someScores({ accuracy: 72, fluency: 70, completeness: 100, prosody: 74 });

it('puts the earlier attempt first, whichever was chosen first, and shows how each score changed', async () => {
  const graph = new FakeGraph().answer('Compare', {
    data: {
      one: anAttempt('new', '2026-05-02T10:00:00Z', LATER),
      other: anAttempt('old', '2026-05-01T10:00:00Z', EARLIER),
    },
  });
  show(<CompareView />, { graph, at: '/progress/history/compare?one=new&other=old' });
  const table = within(await screen.findByRole('table', { name: 'How your scores changed' }));
  const rows = table.getAllByRole('row').slice(1);
  expect(rows.map((row) => row.textContent)).toEqual(['Overall6572+7', 'Sounds6072+12', 'Flow70700', 'Melody8074-6']);
  const texts = screen.getAllByText(/the text of/).map((text) => text.textContent);
  expect(texts).toEqual(['the text of old', 'the text of new']);
});

it('compares two talks by what examiners would give, too', async () => {
  const talk = (id: string, startedAt: string): object => ({
    ...anAttempt(id, startedAt, LATER),
    task: { __typename: 'RolePlayTask', kind: 'ROLE_PLAY', language: 'en' },
    session: { id: `session of ${id}` },
  });
  const graph = new FakeGraph()
    .answer('Compare', {
      data: { one: talk('new', '2026-05-02T10:00:00Z'), other: talk('old', '2026-05-01T10:00:00Z') },
    })
    .answer('TwoTalks', {
      data: { earlier: { id: '1', talkReport: aTalkReport() }, later: { id: '2', talkReport: aTalkReport() } },
    });
  show(<CompareView />, { graph, at: '/progress/history/compare?one=new&other=old' });
  expect(await screen.findByRole('table', { name: 'What changed by criterion' })).toBeTruthy();
  expect(graph.asked.at(-1)?.variables).toEqual({ earlier: 'session of old', later: 'session of new' });
});

it('says what to choose when one of the two is gone', async () => {
  const graph = new FakeGraph().answer('Compare', {
    data: { one: anAttempt('new', '2026-05-02T10:00:00Z', LATER), other: null },
  });
  show(<CompareView />, { graph, at: '/progress/history/compare?one=new&other=gone' });
  expect(await screen.findByText('Choose two attempts in your history to compare them.')).toBeTruthy();
});
