import * as z from 'zod/mini';

const KEY = 'vivavoce.providerVisit';

const VISIT = z.object({
  /** Belongs to this browser; the API wants it back with the provider's answer. */
  browserToken: z.string(),
  /** What people call the provider. */
  name: z.string(),
  purpose: z.enum(['signIn', 'link']),
});

/** A visit to a provider that was begun in this tab. */
export type ProviderVisit = z.infer<typeof VISIT>;

/** Remembers the visit in this tab, and opens the provider's page. */
export function visitProvider(visit: ProviderVisit, authorizationUrl: string): void {
  sessionStorage.setItem(KEY, JSON.stringify(visit));
  window.location.assign(authorizationUrl);
}

/** Returns the visit that was begun in this tab, once; null without one. */
export function takeProviderVisit(): ProviderVisit | null {
  const text = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  if (text === null) return null;
  try {
    const visit = z.safeParse(VISIT, JSON.parse(text));
    return visit.success ? visit.data : null;
  } catch {
    return null;
  }
}
