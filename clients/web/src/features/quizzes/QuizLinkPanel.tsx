'use client';

import { readFragment, type QuizSharingPartsFragment } from '@vivavoce/graphql';
import {
  quizSharingDocument,
  quizSharingParts,
  revokeQuizLinkDocument,
  shareQuizDocument,
} from '@vivavoce/learner/documents/quizSharing';
import { useChange } from '@vivavoce/learner/useChange';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useFormatter, useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { LinkButton } from '@/components/ui/LinkButton';
import { Notice } from '@/components/ui/Notice';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { NewQuizLink } from './NewQuizLink';

const PROBLEMS = ['QuizIsCopy', 'QuizNotReady', 'QuizUnknown', 'TeamMissing'] as const;

/** The link of a quiz: how to make it, until when it works, and how to end it. */
export function QuizLinkPanel({ quizId }: { quizId: string }): ReactNode {
  const t = useTranslations('shareQuiz');
  const format = useFormatter();
  const { data, failure, reload } = useGraph(quizSharingDocument, { id: quizId }, { isFresh: true });
  const making = useChange(shareQuizDocument);
  const ending = useChange(revokeQuizLinkDocument);
  const [token, setToken] = useState<string | null>(null);
  const [problem, setProblem] = useState<(typeof PROBLEMS)[number] | 'other' | null>(null);
  const [changed, setChanged] = useState<QuizSharingPartsFragment | null>(null);
  const sharing = (changed ?? readFragment(quizSharingParts, data?.quiz))?.sharing ?? null;
  const seats = data?.viewer?.seats ?? null;
  const failed = making.failure ?? ending.failure ?? failure;

  async function make(): Promise<void> {
    setProblem(null);
    const answer = await making.run({ input: { quizId } });
    if (answer === null) return;
    const { quiz, token: made, errors } = answer.shareQuiz;
    setToken(made);
    setChanged(readFragment(quizSharingParts, quiz));
    if (made === null) setProblem(PROBLEMS.find((one) => one === errors[0]?.__typename) ?? 'other');
  }

  async function end(): Promise<void> {
    setProblem(null);
    const answer = await ending.run({ input: { quizId } });
    if (answer === null) return;
    const { quiz } = answer.revokeQuizLink;
    setToken(null);
    setChanged(readFragment(quizSharingParts, quiz));
    if (quiz === null) setProblem('QuizUnknown');
  }

  if (sharing === null || seats === null) {
    return failed === null ? <Skeleton lines={3} /> : <FailureNotice failure={failed} onRetry={reload} />;
  }
  const isInTeam = seats.bought > 0 || seats.own !== null;
  const { link, copies } = sharing;
  const until = link === null ? '' : format.dateTime(new Date(link.expiresAt), { dateStyle: 'long' });
  const isBusy = making.isBusy || ending.isBusy;
  if (!isInTeam || problem === 'TeamMissing') {
    return (
      <Notice
        action={
          <LinkButton look="quiet" size="small" href="/plans">
            {t('toPlans')}
          </LinkButton>
        }
      >
        {t('noTeam')}
      </Notice>
    );
  }
  return (
    <div className="space-y-4">
      {token !== null && link !== null && <NewQuizLink token={token} />}
      {link !== null && <p>{t(token === null ? 'works' : 'worksNew', { until })}</p>}
      {link !== null && token === null && <p className="text-sm text-muted">{t('shownOnce')}</p>}
      <p className="text-sm text-muted">{t('copies', { count: copies })}</p>
      {problem !== null && (
        <Notice tone="warning" isUrgent>
          {t(`problems.${problem}`)}
        </Notice>
      )}
      {failed !== null && <FailureNotice failure={failed} />}
      <div className="flex flex-wrap gap-3">
        {token === null && (
          <Button disabled={isBusy} onClick={() => void make()}>
            {t(link === null ? 'make' : 'makeNew')}
          </Button>
        )}
        {link !== null && (
          <Button look="quiet" disabled={isBusy} onClick={() => void end()}>
            {t('end')}
          </Button>
        )}
      </div>
    </div>
  );
}
