import { ScrollText, UsersRound, Workflow } from 'lucide-react';

/** The pages of the administrators' area, in order. */
export const ADMIN_PLACES = [
  { href: '/admin/people', label: 'people', Sign: UsersRound },
  { href: '/admin/runs', label: 'runs', Sign: Workflow },
  { href: '/admin/audit', label: 'audit', Sign: ScrollText },
] as const;
