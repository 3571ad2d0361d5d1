'use client';

import { readFragment } from '@vivavoce/graphql';
import { bankFindings, bankQuestionDocument, bankQuestionParts } from '@vivavoce/learner/documents/bank';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { bank } from '@/lib/routes';

import { OpenedQuestion } from './OpenedQuestion';

/** One question of the bank. */
export function QuestionPage(props: { id: string }): ReactNode {
  const t = useTranslations('bank');
  const { data, failure, reload } = useGraph(bankQuestionDocument, { id: props.id }, { isFresh: true });
  // Counts reopenings of the question, so that the form begins with the stored text.
  const [reading, setReading] = useState(0);
  if (failure?.reason === 'ID_INVALID' || data?.bankQuestion === null)
    return (
      <Empty isPage title={t('unknown')} action={<LinkButton href={bank.all}>{t('toAll')}</LinkButton>}>
        {t('unknownWhy')}
      </Empty>
    );
  if (data?.bankQuestion === undefined)
    return failure === null ? <Skeleton lines={6} /> : <FailureNotice failure={failure} onRetry={reload} />;
  return (
    <OpenedQuestion
      key={reading}
      question={readFragment(bankQuestionParts, data.bankQuestion.question)}
      findings={readFragment(bankFindings, data.bankQuestion).findings}
      onChanged={reload}
      onReopen={() => {
        reload();
        setReading(reading + 1);
      }}
    />
  );
}
