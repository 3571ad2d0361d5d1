import { RATINGS, type PendingRating } from '@vivavoce/learner/reviewRound';

const KEY = 'vivavoce.review';

/** Keeps a rating in this tab until the service has answered it, so that it outlives a reload; null forgets it. */
export function keepRating(rating: PendingRating | null): void {
  if (rating === null) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, JSON.stringify(rating));
}

/** Returns the rating that was kept in this tab; null when there is none. */
export function keptRating(): PendingRating | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const found = new Map<string, unknown>(Object.entries(kept));
    const [key, cardId, revision] = ['key', 'cardId', 'revision'].map((name) => found.get(name));
    const rating = RATINGS.find((one) => one === found.get('rating'));
    if (typeof key !== 'string' || typeof cardId !== 'string' || typeof revision !== 'number') return null;
    return rating === undefined ? null : { key, cardId, revision, rating };
  } catch {
    return null;
  }
}
