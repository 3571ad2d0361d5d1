import { useTranslations } from 'next-intl';

const TOPICS = ['everyday', 'food', 'health', 'medicine', 'nursing', 'pharmacy', 'travel', 'work'] as const;

/** Returns a function that gives the name of a topic; a topic that this build does not know keeps its own. */
export function useTopicName(): (topic: string) => string {
  const t = useTranslations('practice.topics');
  return (topic) => {
    const known = TOPICS.find((one) => one === topic);
    return known === undefined ? topic : t(known);
  };
}
