/** Replaces this page by one of another site. */
export function leaveFor(url: string): void {
  window.location.assign(url);
}
