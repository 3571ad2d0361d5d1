import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { show } from '@/testing/show';

import { Button } from './Button';

it('keeps the focus while it is disabled, and does nothing', async () => {
  let presses = 0;
  show(
    <Button disabled onClick={() => presses++}>
      save
    </Button>,
  );
  const button = screen.getByRole('button', { name: 'save' });
  button.focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.click(button);
  expect(document.activeElement).toBe(button);
  expect(button.ariaDisabled).toBe('true');
  expect(presses).toBe(0);
});
