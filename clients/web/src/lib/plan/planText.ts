import type { useTranslations } from 'next-intl';

/** Returns what people call a plan: its name, and for a plan for several people how many they are. */
export function planText(
  t: ReturnType<typeof useTranslations<'plan'>>,
  plan: { name: string; mostSeats: number },
  people: number,
): string {
  return plan.mostSeats > 1 ? t('forPeople', { name: plan.name, count: people }) : plan.name;
}
