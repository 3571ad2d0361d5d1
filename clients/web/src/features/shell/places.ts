import { AudioLines, House, LibraryBig, NotebookText, TrendingUp } from 'lucide-react';

/** The navigation entries, in order. */
export const PLACES = [
  { href: '/home', label: 'home', Sign: House },
  { href: '/practice', label: 'practice', Sign: AudioLines },
  { href: '/scenarios', label: 'scenarios', Sign: LibraryBig },
  { href: '/history', label: 'history', Sign: NotebookText },
  { href: '/progress', label: 'progress', Sign: TrendingUp },
] as const;
