import type { QuizSource } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

interface HowMadeProps {
  source: QuizSource;
  /** How many questions were ordered. */
  ordered: number;
  figures: { drafted: number; dropped: number; shown: number; byModel: number };
}

/** Says who made the questions of a quiz. Of a copy, only what a language model wrote is known. */
export function HowMade({ source, ordered, figures }: HowMadeProps): ReactNode {
  const t = useTranslations('quizzes');
  const said = [];
  if (source === 'BANK') said.push(t('byAuthors'));
  else if (source !== 'SHARED') said.push(t('figures', figures));
  if (figures.byModel > 0) said.push(t('byModel', { count: figures.byModel }));
  else if (source !== 'BANK' && source !== 'SHARED') said.push(t('byRules'));
  if (source !== 'SHARED' && figures.shown < ordered) said.push(t('fewer', { number: ordered }));
  return said.length > 0 && <p className="text-sm text-muted">{said.join(' ')}</p>;
}
