import { ScrollText, UsersRound } from 'lucide-react';

/** The pages of the administrators' area, in order. */
export const ADMIN_PLACES = [
  { href: '/admin/people', label: 'people', Sign: UsersRound },
  { href: '/admin/audit', label: 'audit', Sign: ScrollText },
] as const;
