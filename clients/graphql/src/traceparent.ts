/** Not secret, so it need not be hard to guess; and not every app that uses this package has `crypto`. */
function randomHex(bytes: number): string {
  return Array.from({ length: bytes }, () =>
    Math.floor(Math.random() * 256)
      .toString(16)
      .padStart(2, '0'),
  ).join('');
}

/**
 * Begins a trace for one request: a `traceparent` of W3C Trace Context, version 00, that asks to be recorded. The edge
 * decides by the trace's id whether it is.
 */
export function newTraceparent(): string {
  return `00-${randomHex(16)}-${randomHex(8)}-01`;
}
