const HOME = '/today';

/** Returns the path to continue to, or the home page. It never returns an address of another site. */
export function localPath(next: string | null): string {
  if (next === null || !/^\/[A-Za-z]/.test(next)) return HOME;
  return next;
}

/** Returns the address of a form that leads on to `next`. Every form leads to the home page by default. */
export function leadingTo(next: string | null, form: string): string {
  const path = localPath(next);
  return path === HOME ? form : `${form}?next=${encodeURIComponent(path)}`;
}
