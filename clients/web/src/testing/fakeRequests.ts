import { afterEach, beforeEach, vi } from 'vitest';

type Listener = ((event: { loaded: number }) => void) | null;

/** A request of the browser that the test answers. */
export class FakeRequest {
  readonly headers: Record<string, string> = {};
  readonly upload: { onprogress: Listener } = { onprogress: null };
  onload: (() => void) | null = null;
  onerror: (() => void) | null = null;
  onabort: (() => void) | null = null;
  status = 0;
  method = '';
  url = '';
  body: unknown = null;

  open(method: string, url: string): void {
    this.method = method;
    this.url = url;
  }

  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }

  send(body: unknown): void {
    this.body = body;
  }

  abort(): void {
    this.onabort?.();
  }

  /** Answers with a status. */
  answer(status: number): void {
    this.status = status;
    this.onload?.();
  }
}

/** Replaces the browser's requests. Returns those of the running test, in order. */
export function fakeRequests(): FakeRequest[] {
  const sent: FakeRequest[] = [];
  beforeEach(() => {
    sent.length = 0;
    vi.stubGlobal(
      'XMLHttpRequest',
      class extends FakeRequest {
        constructor() {
          super();
          sent.push(this);
        }
      },
    );
  });
  afterEach(() => void vi.unstubAllGlobals());
  return sent;
}
