import { AudioLines, CircleUserRound, LibraryBig, Sun, TrendingUp } from 'lucide-react';

/** The navigation entries, in order. */
export const PLACES = [
  { href: '/today', label: 'today', Sign: Sun },
  { href: '/practice', label: 'practice', Sign: AudioLines },
  { href: '/library', label: 'library', Sign: LibraryBig },
  { href: '/progress', label: 'progress', Sign: TrendingUp },
  { href: '/me', label: 'me', Sign: CircleUserRound },
] as const;
