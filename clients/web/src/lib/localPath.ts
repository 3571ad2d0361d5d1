/** Returns the path to continue to, or the home page. It never returns an address of another site. */
export function localPath(next: string | null): string {
  if (next === null || !/^\/[A-Za-z]/.test(next)) return '/today';
  return next;
}
