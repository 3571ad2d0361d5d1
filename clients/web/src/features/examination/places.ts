import { ChartNoAxesColumn, ClipboardCheck } from 'lucide-react';

/** The pages of the examiners' area, in order. */
export const EXAMINER_PLACES = [
  { href: '/examiner', label: 'queue', Sign: ClipboardCheck },
  { href: '/examiner/agreement', label: 'agreement', Sign: ChartNoAxesColumn },
] as const;
