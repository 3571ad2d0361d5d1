import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { FakeLive } from '@/testing/fakeLive';
import { show } from '@/testing/show';

import { TryTab } from './TryTab';

function showTab(): FakeLive {
  const live = new FakeLive();
  show(
    <TryTab
      id="s1"
      version={null}
      tasks={['Greet.', 'Ask.']}
      language="en-GB"
      onBefore={() => Promise.resolve(true)}
    />,
    { session: { live: live.live } },
  );
  return live;
}

const sentence = (text: string): object => ({
  partnerReply: { __typename: 'PartnerReplySentence', replyId: '0123456789ab', text },
});

it('shows the partner’s sentences as they come, the touched tasks, and what was not understood', async () => {
  const live = showTab();
  await userEvent.type(screen.getByLabelText('What you say'), 'Hello. Blue.{Enter}');
  expect(await screen.findByText('Hello. Blue.')).toBeTruthy();
  live.send(sentence('Good morning.'));
  expect(screen.getByText('Good morning.')).toBeTruthy();
  live.send(sentence('Yes?'));
  live.send({
    partnerReply: { __typename: 'PartnerReplyEnd', tasksTouched: [1], notUnderstood: ['Blue.'], isClosing: false },
  });
  expect(screen.getByText('Good morning. Yes?')).toBeTruthy();
  expect(screen.getByText('Not understood:', { exact: false }).textContent).toContain('Blue.');
  expect(screen.getByText('Greet.').parentElement?.textContent).toContain('touched');
  expect(screen.getByText('Ask.').parentElement?.textContent).toContain('not yet');

  await userEvent.click(screen.getByRole('button', { name: 'Begin again' }));
  expect(screen.queryByText('Good morning. Yes?')).toBeNull();
});

it('ends when the partner has said its last words', async () => {
  const live = showTab();
  await userEvent.click(screen.getByRole('button', { name: 'Say nothing' }));
  expect(await screen.findByText('says nothing')).toBeTruthy();
  live.send(sentence('Goodbye.'));
  live.send({ partnerReply: { __typename: 'PartnerReplyEnd', tasksTouched: [], notUnderstood: [], isClosing: true } });
  expect(screen.getByText('The partner has ended the talk.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Say nothing' }).getAttribute('aria-disabled')).toBe('true');
});
