import { Client, makeResult, type Exchange, type Operation } from 'urql';
import { filter, fromPromise, mergeMap, pipe } from 'wonka';

interface Failed {
  code: string;
  reason?: string;
  requestId?: string;
  retryable?: boolean;
  /** Milliseconds. */
  retryDelay?: number;
}

/** A response of the fake graph: data, a failure with its extensions, both for a failed field, or no response yet. */
export type Answer = { data: Record<string, unknown>; failure?: Failed } | { failure: Failed } | 'waiting';

function nameOf(operation: Operation): string {
  const names = operation.query.definitions.map((part) => ('operation' in part ? part.name?.value : undefined));
  return names.find((name) => name !== undefined) ?? '';
}

/** A fake graph that responds to each operation by its name; operations without a response stay pending. */
export class FakeGraph {
  /** The names and variables of the received operations, in order. */
  readonly asked: { name: string; variables: unknown }[] = [];
  readonly #answers = new Map<string, Answer | Promise<Answer>>();

  answer(name: string, answer: Answer | Promise<Answer>): this {
    this.#answers.set(name, answer);
    return this;
  }

  readonly #exchange: Exchange = () => (operations) =>
    pipe(
      operations,
      filter(({ kind }) => kind === 'query' || kind === 'mutation'),
      mergeMap((operation) => fromPromise(this.#result(operation))),
    );

  readonly client = new Client({ url: 'http://test/graphql', preferGetMethod: false, exchanges: [this.#exchange] });

  #result(operation: Operation): Promise<ReturnType<typeof makeResult>> {
    const name = nameOf(operation);
    this.asked.push({ name, variables: operation.variables });
    const answer = this.#answers.get(name) ?? 'waiting';
    return answer instanceof Promise ? answer.then((late) => resultOf(operation, late)) : resultOf(operation, answer);
  }
}

function resultOf(operation: Operation, answer: Answer): Promise<ReturnType<typeof makeResult>> {
  if (answer === 'waiting') return new Promise(() => undefined);
  const failure = 'failure' in answer ? answer.failure : undefined;
  return Promise.resolve(
    makeResult(operation, {
      data: 'data' in answer ? answer.data : null,
      ...(failure === undefined ? {} : { errors: [{ message: failure.code, extensions: { ...failure } }] }),
      hasNext: false,
    }),
  );
}
