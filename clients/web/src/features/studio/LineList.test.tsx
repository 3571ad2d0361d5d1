import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { expect, it } from 'vitest';

import { show } from '@/testing/show';

import { LineList } from './LineList';

function Listed(props: { start: string[]; most?: number }): ReactNode {
  const [lines, setLines] = useState(props.start);
  return (
    <LineList
      title="Tasks"
      hint="In order."
      lines={lines}
      limits={[1, props.most ?? 10]}
      language="en"
      onChange={setLines}
    />
  );
}

const texts = (): string[] => screen.getAllByRole<HTMLTextAreaElement>('textbox').map(({ value }) => value);

it('adds with Enter and moves with Alt and an arrow key, and the focus follows', async () => {
  show(<Listed start={['one', 'two']} />);
  await userEvent.click(screen.getByLabelText('Tasks, entry 1'));
  await userEvent.keyboard('{Enter}new');
  expect(texts()).toEqual(['one', 'new', 'two']);
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(texts()).toEqual(['one', 'two', 'new']);
  expect(document.activeElement).toBe(screen.getByLabelText('Tasks, entry 3'));
});

it('moves and removes with buttons', async () => {
  show(<Listed start={['one', 'two', 'three']} />);
  await userEvent.click(screen.getByRole('button', { name: 'Move down: Tasks, entry 1' }));
  expect(texts()).toEqual(['two', 'one', 'three']);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move down: Tasks, entry 2' }));
  await userEvent.click(screen.getByRole('button', { name: 'Remove: Tasks, entry 1' }));
  expect(texts()).toEqual(['one', 'three']);
});

it('takes no more entries than are allowed', async () => {
  show(<Listed start={['one']} most={1} />);
  await userEvent.click(screen.getByRole('button', { name: 'Add: Tasks' }));
  await userEvent.type(screen.getByLabelText('Tasks, entry 1'), '{Enter}');
  expect(texts()).toEqual(['one']);
});
