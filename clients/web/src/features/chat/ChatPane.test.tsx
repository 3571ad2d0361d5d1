import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';

import { FakeGraph } from '@/testing/fakeGraph';
import { FakeLive } from '@/testing/fakeLive';
import { show } from '@/testing/show';

import { ChatPane } from './ChatPane';

const DOCUMENT = { id: 'd1', name: 'Asthma leaflet.pdf' };
const HERE = { __typename: 'Document', ...DOCUMENT };
const OTHER = { __typename: 'Document', id: 'd2', name: 'Guideline.pdf' };
const PAGE = { hasNextPage: false, endCursor: null };

function chat(told: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    __typename: 'Chat',
    id: 'c1',
    title: 'Doses',
    documents: [HERE],
    messageCount: 1,
    createdAt: '2026-05-01T10:00:00Z',
    lastMessageAt: '2026-05-01T10:00:00Z',
    ...told,
  };
}

function citation(document: object | null, page: number, quote: string): Record<string, unknown> {
  return { page, quote, span: { start: 3, end: 3 + quote.length }, document };
}

function part(index: number, method: string, text: string | null, ...citations: object[]): Record<string, unknown> {
  return { __typename: 'ChatReplyPart', index, method, text, citations };
}

function message(text: string, reply: Record<string, unknown>, id = 'm1'): Record<string, unknown> {
  const whole = { state: 'COMPLETED', method: null, quotedReason: null, cursor: '1', parts: [], ...reply };
  return { __typename: 'ChatMessage', id, text, sentAt: '2026-05-01T10:00:00Z', reply: whole };
}

function graphOf(...messages: Record<string, unknown>[]): FakeGraph {
  return new FakeGraph()
    .answer('Chat', { data: { chat: chat() } })
    .answer('ChatMessages', {
      data: { chatMessages: { totalCount: messages.length, nodes: messages, pageInfo: PAGE } },
    })
    .answer('ChatUsage', {
      data: {
        chatUsage: {
          chats: 1,
          mostChats: 50,
          mostMessagesAChat: 200,
          quotedReason: null,
          tokensLeft: 250,
          tokensADay: 1000,
          resetsAt: '2026-05-05T00:00:00Z',
        },
      },
    });
}

const onChat = vi.fn();
const onPlace = vi.fn();

beforeEach(() => {
  vi.clearAllMocks();
  Element.prototype.scrollIntoView = () => undefined;
});

function open(graph: FakeGraph, live = new FakeLive(), chatId: string | null = 'c1'): FakeLive {
  show(<ChatPane document={DOCUMENT} isRead chatId={chatId} onChat={onChat} onPlace={onPlace} />, {
    graph,
    session: { live: live.live },
  });
  return live;
}

describe('the chats about a document', () => {
  it('are listed, and open', async () => {
    const graph = new FakeGraph().answer('Chats', {
      data: { chats: { totalCount: 1, nodes: [chat({ documents: [HERE, OTHER] })], pageInfo: PAGE } },
    });
    open(graph, new FakeLive(), null);
    await userEvent.click(await screen.findByRole('button', { name: /^Doses1 question/ }));
    expect(onChat).toHaveBeenCalledWith('c1');
    expect(screen.getByText(/About 2 documents/)).toBeTruthy();
  });

  it('begin with the document, or with others, too', async () => {
    const graph = new FakeGraph()
      .answer('Chats', { data: { chats: { totalCount: 0, nodes: [], pageInfo: PAGE } } })
      .answer('CreateChat', { data: { createChat: { chat: chat(), errors: [] } } });
    open(graph, new FakeLive(), null);
    await userEvent.click(await screen.findByRole('button', { name: 'Start a chat' }));
    await waitFor(() => expect(onChat).toHaveBeenCalledWith('c1'));
    expect(graph.asked.at(-1)?.variables).toMatchObject({ input: { documentIds: ['d1'] } });
  });

  it('are no more than allowed', async () => {
    const graph = new FakeGraph()
      .answer('Chats', { data: { chats: { totalCount: 0, nodes: [], pageInfo: PAGE } } })
      .answer('CreateChat', {
        data: { createChat: { chat: null, errors: [{ __typename: 'ChatLimitReached', limit: 'CHATS', most: 50 }] } },
      });
    open(graph, new FakeLive(), null);
    await userEvent.click(await screen.findByRole('button', { name: 'Start a chat' }));
    expect(await screen.findByText(/You have 50 chats/)).toBeTruthy();
  });

  it('wait until the document has been read', () => {
    show(<ChatPane document={DOCUMENT} isRead={false} chatId={null} onChat={onChat} onPlace={onPlace} />);
    expect(screen.getByText(/as soon as the document has been read/)).toBeTruthy();
  });
});

describe('an answer', () => {
  it('names its places, which open in the text or in the other document', async () => {
    const reply = {
      method: 'WRITTEN',
      parts: [
        part(0, 'WRITTEN', 'Twice a day.', citation(HERE, 2, 'two times daily')),
        part(1, 'WRITTEN', 'Not more.', citation(OTHER, 7, 'at most twice')),
      ],
    };
    open(graphOf(message('How often?', reply)));
    const answer = await screen.findByRole('article');
    await userEvent.click(within(answer).getByRole('link', { name: 'Page 2: “two times daily”' }));
    expect(onPlace).toHaveBeenCalledWith({ page: 2, span: { start: 3, end: 18 } });
    const other = within(answer).getByRole('link', { name: 'Guideline.pdf, page 7: “at most twice”' });
    expect(other.getAttribute('href')).toBe('/library/documents/d2?beside=chat&chat=c1&page=7&from=3&to=16');
    expect(within(answer).getByText(/^Written by a language model/)).toBeTruthy();
  });

  it('of quotes says that they are quotes, and why', async () => {
    const reply = {
      method: 'QUOTED',
      quotedReason: 'MODEL_OFF',
      parts: [part(0, 'QUOTED', 'Take it twice.', citation(HERE, 2, 'Take it twice.'))],
    };
    open(graphOf(message('How often?', reply)));
    expect(await screen.findByText(/These are quotes .* No language model is set up here\./)).toBeTruthy();
    expect(screen.getByRole('link', { name: /Take it twice\./ })).toBeTruthy();
  });

  it('is not made up when the documents do not have it', async () => {
    open(graphOf(message('Who won?', { method: 'NOT_FOUND' })));
    expect(await screen.findByText('Not in your documents')).toBeTruthy();
  });

  it('tells when the document of a quote was deleted', async () => {
    open(graphOf(message('What?', { method: 'QUOTED', parts: [part(0, 'QUOTED', null)] })));
    expect(await screen.findByText('The document of this quote was deleted.')).toBeTruthy();
  });
});

describe('the earlier questions', () => {
  it('can be asked for again when they cannot be read, beside those that are there', async () => {
    const page = {
      totalCount: 40,
      nodes: [message('How often?', {})],
      pageInfo: { hasNextPage: true, endCursor: 'm1' },
    };
    const graph = graphOf().answer('ChatMessages', { data: { chatMessages: page } });
    open(graph);
    const earlier = await screen.findByRole('button', { name: 'Show earlier questions' });
    graph.answer('ChatMessages', { failure: { code: 'UNAVAILABLE', requestId: 'r-9' } });
    await userEvent.click(earlier);
    expect((await screen.findByRole('alert')).textContent).toContain('r-9');
    expect(screen.getByText('How often?')).toBeTruthy();
    const before = graph.asked.length;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(graph.asked.slice(before)).toMatchObject([{ name: 'ChatMessages', variables: { after: 'm1' } }]);
  });
});

describe('a question', () => {
  const asked = message('How often?', { state: 'QUEUED', cursor: '0' });

  function step(told: Record<string, unknown>): object {
    const whole = { state: 'WRITING', method: null, quotedReason: null, restarted: false, part: null, ...told };
    return { chatReply: whole };
  }

  it('is sent with Enter, and its answer comes piece by piece and is announced once', async () => {
    const graph = graphOf().answer('SendChatMessage', { data: { sendChatMessage: { message: asked, errors: [] } } });
    const live = open(graph);
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Your question' });
    await userEvent.type(field, 'How often?{Enter}');
    expect(await screen.findByText('Waiting for its turn …')).toBeTruthy();
    expect(field.value).toBe('');
    await waitFor(() => expect(live.asked.at(-1)).toEqual({ messageId: 'm1', after: '0' }));
    live.send(step({ cursor: '1', state: 'SEARCHING' }));
    expect(screen.getByText('Searching the documents …')).toBeTruthy();
    const first = part(0, 'WRITTEN', 'Twice.', citation(HERE, 2, 'two times'));
    live.send(step({ cursor: '2', method: 'WRITTEN', part: first }));
    expect(within(screen.getByRole('article')).getByText(/Twice\./)).toBeTruthy();
    const status = (): string[] => screen.getAllByRole('status').map((one) => one.textContent);
    expect(status()).not.toContain('Answer: Twice.');
    graph.answer('ChatMessages', {
      data: {
        chatMessages: {
          totalCount: 1,
          nodes: [message('How often?', { method: 'WRITTEN', cursor: '3', parts: [first] })],
          pageInfo: PAGE,
        },
      },
    });
    live.send(step({ cursor: '3', state: 'COMPLETED' }));
    live.complete();
    await waitFor(() => expect(status()).toContain('Answer: Twice.'));
    expect(screen.getAllByRole('article')).toHaveLength(1);
  });

  it('can be stopped, and another waits until then', async () => {
    const stopped = message('How often?', { state: 'STOPPED', cursor: '2' });
    const graph = graphOf(asked).answer('StopChatReply', {
      data: { stopChatReply: { message: stopped, errors: [] } },
    });
    const live = open(graph);
    await userEvent.click(await screen.findByRole('button', { name: 'Stop' }));
    expect(graph.asked.some(({ name }) => name === 'StopChatReply')).toBe(true);
    live.send(step({ cursor: '2', state: 'STOPPED' }));
    live.complete();
    expect(await screen.findByText('You stopped this answer.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Send' })).toBeTruthy();
  });

  it('stays in the field when it is not accepted, with the reason', async () => {
    const graph = graphOf().answer('SendChatMessage', {
      data: {
        sendChatMessage: { message: null, errors: [{ __typename: 'ChatLimitReached', limit: 'MESSAGES', most: 200 }] },
      },
    });
    open(graph);
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Your question' });
    await userEvent.type(field, 'How often?{Enter}');
    expect(await screen.findByText(/This chat is full: it has 200 questions/)).toBeTruthy();
    expect(field.value).toBe('How often?');
  });

  it('is another one when it was changed after a lost answer, and the same one when it was not', async () => {
    const graph = graphOf().answer('SendChatMessage', { failure: { code: 'UNAVAILABLE' } });
    open(graph);
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Your question' });
    const sent = (): unknown[] =>
      graph.asked
        .filter(({ name }) => name === 'SendChatMessage')
        .map(({ variables }) => z.object({ input: z.object({ idempotencyKey: z.string() }) }).parse(variables))
        .map(({ input }) => input.idempotencyKey);
    await userEvent.type(field, 'How often?{Enter}');
    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(await screen.findByRole('alert')).toBeTruthy();
    await userEvent.type(field, '{Enter}');
    await waitFor(() => expect(sent()).toHaveLength(2));
    await userEvent.type(field, ' And how much?{Enter}');
    await waitFor(() => expect(sent()).toHaveLength(3));
    const [first, second, third] = sent();
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('whose answer failed can be asked again', async () => {
    const graph = graphOf(message('How often?', { state: 'FAILED' })).answer('SendChatMessage', 'waiting');
    open(graph);
    await userEvent.click(await screen.findByRole('button', { name: 'Ask again' }));
    expect(graph.asked.at(-1)).toMatchObject({ name: 'SendChatMessage', variables: { input: { text: 'How often?' } } });
  });
});

it('says what is left of the language model', async () => {
  open(graphOf());
  expect(await screen.findByText(/^25 % of today’s language model is left\./)).toBeTruthy();
});

it('is unknown when it was deleted', async () => {
  open(graphOf().answer('Chat', { data: { chat: null } }));
  expect(await screen.findByText('This chat no longer exists.')).toBeTruthy();
});

it('is read only once its documents are gone', async () => {
  open(graphOf().answer('Chat', { data: { chat: chat({ documents: [] }) } }));
  expect(await screen.findByText(/^The documents of this chat were deleted/)).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
});
