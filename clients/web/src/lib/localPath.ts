/** A path of this app to go on to, or home: never another site, whatever the address says. */
export function localPath(next: string | null): string {
  if (next === null || !/^\/[A-Za-z]/.test(next)) return '/home';
  return next;
}
