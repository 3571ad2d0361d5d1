import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AccessTokens, createGraphClient } from '@vivavoce/graphql';
import { invoicesDocument } from '@vivavoce/learner/documents/plan';
import { useGraph } from '@vivavoce/learner/useGraph';
import english from '@vivavoce/messages/en.json';
import { NextIntlClientProvider } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { Provider } from 'urql';
import { beforeEach, expect, it, vi } from 'vitest';

import { PagedList } from './PagedList';

type Trouble = 'the line' | 'the service' | 'a refusal';

/** What fails when the second page is asked for. */
let trouble: Trouble | null;
/** The cursors after which pages were asked for. */
let asked: (string | null)[];

const FAILED = {
  'the line': new TypeError('failed to fetch'),
  'the service': { code: 'UNAVAILABLE', requestId: 'r-7' },
  'a refusal': { code: 'INVALID_ARGUMENT', requestId: 'r-8' },
};

function page(after: string | null): unknown {
  const nodes = [1, 2].map((place) => ({
    __typename: 'Invoice',
    id: `${after ?? 'none'} ${place}`,
    number: `${after === null ? 'first' : 'second'} page, ${place}`,
    status: 'PAID',
    total: { __typename: 'Money', amount: 100, currency: 'EUR' },
    createdAt: '2026-05-01T10:00:00Z',
    pageUrl: null,
    pdfUrl: null,
  }));
  const pageInfo = {
    __typename: 'PageInfo',
    hasNextPage: after === null,
    endCursor: after === null ? 'page 1' : 'page 2',
  };
  return { __typename: 'InvoiceConnection', nodes, pageInfo };
}

function answer(_url: string, { body }: { body: string }): Promise<Response> {
  const after = /"after":"([^"]*)"/.exec(body)?.[1] ?? null;
  asked.push(after);
  const failed = after === null || trouble === null ? null : FAILED[trouble];
  if (failed instanceof Error) return Promise.reject(failed);
  const viewer = { __typename: 'Viewer', id: 'v', invoices: failed === null ? page(after) : null };
  const errors = failed === null ? [] : [{ message: 'failed', path: ['viewer', 'invoices'], extensions: failed }];
  return Promise.resolve(Response.json({ data: { viewer }, ...(failed === null ? {} : { errors }) }));
}

function Invoices(): ReactNode {
  const [after, setAfter] = useState<string | null>(null);
  const { data, failure, isLoading, reload } = useGraph(invoicesDocument, { first: 2, after });
  return (
    <PagedList
      list={data?.viewer?.invoices}
      after={after}
      failure={failure}
      isLoading={isLoading}
      reload={reload}
      empty="none"
      className=""
      more="More"
      onMore={setAfter}
    >
      {({ number }) => number}
    </PagedList>
  );
}

async function showFirstPage(): Promise<void> {
  const tokens = new AccessTokens(() => Promise.resolve({ kind: 'unreachable' }));
  render(
    <NextIntlClientProvider locale="en" messages={english} timeZone="UTC">
      <Provider value={createGraphClient('http://edge.test/graphql', tokens)}>
        <Invoices />
      </Provider>
    </NextIntlClientProvider>,
  );
  expect(await screen.findAllByRole('listitem')).toHaveLength(2);
}

beforeEach(() => {
  trouble = null;
  asked = [];
  vi.stubGlobal('fetch', answer);
});

it('leaves the keyboard where the button was, behind the last page', async () => {
  await showFirstPage();
  expect(screen.queryByText('That’s all.')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'More' }));
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(4));
  expect(screen.queryByRole('button')).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByText('That’s all.')));
});

it.each(['the line', 'the service'] as const)(
  'keeps what is loaded when the next page fails by %s, and loads that page on the next try',
  async (failing) => {
    trouble = failing;
    await showFirstPage();
    await userEvent.click(screen.getByRole('button', { name: 'More' }));
    const alert = await screen.findByRole('alert');
    const [, last] = screen.getAllByRole('listitem');
    expect(last?.textContent).toBe('first page, 2');
    expect(last?.compareDocumentPosition(alert)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    const again = screen.getByRole('button', { name: 'Try again' });
    expect(document.activeElement).toBe(again);
    trouble = null;
    await userEvent.click(again);
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(4));
    expect(screen.getByText('second page, 2')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(asked).toEqual([null, 'page 1', 'page 1']);
  },
);

it('offers no other try where none can help', async () => {
  trouble = 'a refusal';
  await showFirstPage();
  await userEvent.click(screen.getByRole('button', { name: 'More' }));
  expect((await screen.findByRole('alert')).textContent).toContain('r-8');
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'More' }));
  await act(() => Promise.resolve());
  expect(asked).toEqual([null, 'page 1']);
});
