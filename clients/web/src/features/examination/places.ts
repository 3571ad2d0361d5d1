import { ChartNoAxesColumn, ClipboardCheck, Scale } from 'lucide-react';

/** The pages of the examiners' area, in order. */
export const EXAMINER_PLACES = [
  { href: '/examiner', label: 'queue', Sign: ClipboardCheck },
  { href: '/examiner/appeals', label: 'appeals', Sign: Scale },
  { href: '/examiner/agreement', label: 'agreement', Sign: ChartNoAxesColumn },
] as const;
