/** Leads to a page of somebody else in place of this one. */
export function leaveFor(url: string): void {
  window.location.assign(url);
}
