import { Client, makeResult, mergeResultPatch, type Exchange, type Operation, type OperationResult } from 'urql';
import { concat, filter, fromPromise, mergeMap, pipe, type Source } from 'wonka';

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

/** What is deferred: it follows the first part of a response, at a path of its data. */
export interface Deferred {
  path: (string | number)[];
  data: Record<string, unknown>;
}

function nameOf(operation: Operation): string {
  const names = operation.query.definitions.map((part) => ('operation' in part ? part.name?.value : undefined));
  return names.find((name) => name !== undefined) ?? '';
}

/** A fake graph that responds to each operation by its name; operations without a response stay pending. */
export class FakeGraph {
  /** The names and variables of the received operations, in order. */
  readonly asked: { name: string; variables: unknown }[] = [];
  readonly #answers = new Map<string, Answer | Promise<Answer>>();
  readonly #deferred = new Map<string, Promise<Deferred>>();

  answer(name: string, answer: Answer | Promise<Answer>): this {
    this.#answers.set(name, answer);
    return this;
  }

  /** Responds in two parts. */
  answerInParts(name: string, first: Answer, deferred: Promise<Deferred>): this {
    this.#deferred.set(name, deferred);
    return this.answer(name, first);
  }

  readonly #exchange: Exchange = () => (operations) =>
    pipe(
      operations,
      filter(({ kind }) => kind === 'query' || kind === 'mutation'),
      mergeMap((operation) => this.#results(operation)),
    );

  readonly client = new Client({ url: 'http://test/graphql', preferGetMethod: false, exchanges: [this.#exchange] });

  #results(operation: Operation): Source<OperationResult> {
    const result = this.#result(operation);
    const deferred = this.#deferred.get(nameOf(operation));
    if (deferred === undefined) return fromPromise(result);
    const first = result.then((whole) => ({ ...whole, hasNext: true }));
    const rest = Promise.all([first, deferred]).then(([before, part]) =>
      mergeResultPatch(before, { incremental: [part], hasNext: false }),
    );
    return concat([fromPromise(first), fromPromise(rest)]);
  }

  #result(operation: Operation): Promise<OperationResult> {
    const name = nameOf(operation);
    this.asked.push({ name, variables: operation.variables });
    const answer = this.#answers.get(name) ?? 'waiting';
    return answer instanceof Promise ? answer.then((late) => resultOf(operation, late)) : resultOf(operation, answer);
  }
}

function resultOf(operation: Operation, answer: Answer): Promise<OperationResult> {
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
