import { AudioLines, CircleUserRound, LibraryBig, Sun, TrendingUp } from 'lucide-react';

/** The navigation entries, in order. Each also stands for the pages that it leads to outside of its own addresses. */
export const PLACES = [
  { href: '/today', label: 'today', Sign: Sun, leadsTo: ['/review'] },
  { href: '/practice', label: 'practice', Sign: AudioLines, leadsTo: [] },
  { href: '/library', label: 'library', Sign: LibraryBig, leadsTo: ['/quizzes'] },
  { href: '/progress', label: 'progress', Sign: TrendingUp, leadsTo: [] },
  { href: '/me', label: 'me', Sign: CircleUserRound, leadsTo: ['/plans'] },
] as const;

/** Whether a path is that of an entry, or below it, or one that it leads to. */
export function isAt(path: string, { href, leadsTo }: (typeof PLACES)[number]): boolean {
  return [href, ...leadsTo].some((place) => path === place || path.startsWith(`${place}/`));
}
