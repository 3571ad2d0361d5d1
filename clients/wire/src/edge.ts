/** The graph of the platform that the tests run against. */
export const GRAPH = `${process.env['VIVAVOCE_API_URL'] ?? 'http://localhost:8080'}/graphql`;

/** Event streams that operations share. */
export const STREAM = `${GRAPH}/stream`;

/** Returns the value at a path of fields. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>((inner, step) => {
    if (Array.isArray(inner) && typeof step === 'number') return inner[step];
    return typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined;
  }, value);
}

/** Sends an operation as a single request, and returns its data. */
export async function ask(query: string, variables: Record<string, unknown>, token?: string): Promise<unknown> {
  const response = await fetch(GRAPH, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const answer: unknown = await response.json();
  if (at(answer, 'errors') !== undefined) throw new Error(`the edge answered ${JSON.stringify(answer)}`);
  return at(answer, 'data');
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new Error('the edge answered without an expected text');
  return value;
}

/** Registers a learner and returns an access token. */
export async function newLearner(displayName: string): Promise<string> {
  const input = {
    email: `${crypto.randomUUID()}@example.org`,
    password: `${crypto.randomUUID()}!`,
    displayName,
    refreshTokenTransport: 'BODY',
  };
  const data = await ask(
    `mutation($input: RegisterInput!) {
       register(input: $input) { signedIn { accessToken } errors { ... on UserError { message } } } }`,
    { input },
  );
  return text(at(data, 'register', 'signedIn', 'accessToken'));
}

/** Starts a session that reads a text aloud, and returns its id. */
export async function newSession(token: string): Promise<string> {
  const data = await ask(
    `mutation($input: StartSpeakingInput!) { startSpeaking(input: $input) { session { id } } }`,
    {
      input: {
        idempotencyKey: crypto.randomUUID(),
        task: { readAloud: { language: 'en-GB', text: 'How are you feeling today?' } },
      },
    },
    token,
  );
  return text(at(data, 'startSpeaking', 'session', 'id'));
}

/** Ends a session, so that its events end. */
export async function finish(session: string, token: string): Promise<void> {
  await ask(
    `mutation($input: FinishSpeakingInput!) { finishSpeaking(input: $input) { session { id } } }`,
    { input: { sessionId: session } },
    token,
  );
}

/** Collects what arrives, for a test that waits for it. */
export class Arrivals<Value> {
  readonly all: Value[] = [];
  readonly #waiting: (() => void)[] = [];

  add(value: Value): void {
    this.all.push(value);
    for (const go of this.#waiting.splice(0)) go();
  }

  /** Waits until a value satisfies a condition, and returns it. */
  async first(isWanted: (value: Value) => boolean): Promise<Value> {
    for (;;) {
      const found = this.all.find(isWanted);
      if (found !== undefined) return found;
      await new Promise<void>((go) => this.#waiting.push(go));
    }
  }
}
