import type { Grade } from '@vivavoce/learner/grade';

export const GRADE_TEXT: Record<Grade, string> = { good: 'text-good', fair: 'text-fair', poor: 'text-poor' };
export const GRADE_SOFT: Record<Grade, string> = { good: 'bg-good-soft', fair: 'bg-fair-soft', poor: 'bg-poor-soft' };
