import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** Where the platform under test expects its language model for writing. */
const ADDRESS = process.env['VIVAVOCE_LANGUAGE_MODEL'] ?? 'http://localhost:4100/v1';

/** Two sentences of the length that a beginner reads: the second one when the instruction mentions the sea. */
const BY_THE_RIVER = 'We walk along the river.';
const BY_THE_SEA = 'We walk along the sea.';
const PIECE = 9;

/** What the model gets, to show the difference between two texts of a prompt. */
export const MENTION_THE_SEA = 'Mention the sea.';

async function bodyOf(request: IncomingMessage): Promise<string> {
  request.setEncoding('utf8');
  let body = '';
  for await (const part of request) body += String(part);
  return body;
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const sentence = (await bodyOf(request)).includes(MENTION_THE_SEA) ? BY_THE_SEA : BY_THE_RIVER;
  const text = JSON.stringify({ sentence, translation: sentence });
  const send = (choices: unknown[], more: object = {}): void => {
    const event = { id: 'chatcmpl-journey', object: 'chat.completion.chunk', created: 0, model: 'stand-in', choices };
    response.write(`data: ${JSON.stringify({ ...event, ...more })}\n\n`);
  };
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (let from = 0; from < text.length; from += PIECE)
    send([{ index: 0, delta: { content: text.slice(from, from + PIECE) }, finish_reason: null }]);
  send([{ index: 0, delta: {}, finish_reason: 'stop' }]);
  send([], { usage: { prompt_tokens: 300, completion_tokens: 20, total_tokens: 320 } });
  response.end('data: [DONE]\n\n');
}

/** Starts a stand-in for a language model on this machine. It writes practice sentences, and nothing else. */
export async function startModel(): Promise<Server> {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(Number(new URL(ADDRESS).port), 'localhost', resolve));
  return server;
}
