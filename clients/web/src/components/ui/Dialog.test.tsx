import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';

import { show } from '@/testing/show';

import { Dialog } from './Dialog';
import { News } from './News';

interface RowsProps {
  /** How the row of what was deleted goes: with the question, later, or not at all. */
  goes: 'at once' | 'later' | 'not';
  /** Whether the page says that a row was deleted. */
  isTold?: boolean;
}

function Rows({ goes, isTold = false }: RowsProps): ReactNode {
  const [rows, setRows] = useState(['one', 'two', 'three']);
  const [doubtful, setDoubtful] = useState<string | null>(null);
  function remove(): void {
    const rest = rows.filter((row) => row !== doubtful);
    setDoubtful(null);
    if (goes === 'at once') setRows(rest);
    if (goes === 'later') setTimeout(() => setRows(rest), 20);
  }
  return (
    <main>
      <h1>Page</h1>
      <h2>Rows</h2>
      <ul>
        {rows.map((row) => (
          <li key={row}>
            <button onClick={() => setDoubtful(row)}>{`Delete ${row}`}</button>
          </li>
        ))}
      </ul>
      <h2>Others</h2>
      {isTold && rows.length < 3 && <News>Deleted.</News>}
      <Dialog isOpen={doubtful !== null} onClose={() => setDoubtful(null)} title="Sure?">
        <h3>Why</h3>
        <button onClick={remove}>Yes</button>
      </Dialog>
    </main>
  );
}

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

async function deleteTwo(): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: 'Delete two' }));
  await userEvent.click(screen.getByRole('button', { name: 'Yes' }));
}

it('gives the focus back to what had it, however it is closed', async () => {
  show(<Rows goes="not" />);
  const opener = screen.getByRole('button', { name: 'Delete two' });
  await userEvent.click(opener);
  expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true);
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(opener));
  await deleteTwo();
  await waitFor(() => expect(document.activeElement).toBe(opener));
});

it.each(['at once', 'later'] as const)('gives the focus to the heading before a row that goes %s', async (goes) => {
  show(<Rows goes={goes} />);
  await deleteTwo();
  const heading = screen.getByRole('heading', { name: 'Rows' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  expect(screen.queryByRole('button', { name: 'Delete two' })).toBeNull();
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Delete one' }));
  expect(heading.hasAttribute('tabindex')).toBe(false);
});

it('leaves the focus to what takes it when the row goes', async () => {
  vi.useFakeTimers();
  show(<Rows goes="later" isTold />);
  const opener = screen.getByRole('button', { name: 'Delete two' });
  opener.focus();
  fireEvent.click(opener);
  fireEvent.click(screen.getByRole('button', { name: 'Yes' }));
  await act(() => vi.advanceTimersByTimeAsync(10));
  expect(document.activeElement).toBe(opener);
  await act(() => vi.advanceTimersByTimeAsync(1_000));
  expect(document.activeElement).not.toBe(document.body);
  expect(document.activeElement?.contains(screen.getByText('Deleted.'))).toBe(true);
});

/** Opens by itself, as a question does that the browser's Back asks. */
function Opened(): ReactNode {
  const [isOpen, setOpen] = useState(true);
  return (
    <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title="Leave?">
      {null}
    </Dialog>
  );
}

it('gives the focus to the main part of the page when nothing had it', async () => {
  show(
    <main>
      <h1>Page</h1>
      <Opened />
    </main>,
  );
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
});
