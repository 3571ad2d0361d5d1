import { readFragment, type SeatPartsFragment } from '@vivavoce/graphql';
import { acceptSeatDocument, seatParts } from '@vivavoce/learner/documents/seats';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { LinkButton } from '@/components/ui/LinkButton';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';

export type AcceptedSeat = SeatPartsFragment;

const PROBLEMS = ['InvitationUnknown', 'SeatElsewhere', 'SeatIsOwn'] as const;

type Problem = (typeof PROBLEMS)[number] | 'other';

interface AcceptSeatProps {
  token: string;
  onAccepted(seat: AcceptedSeat): void;
}

/** Takes the seat of a link, or says why not and what to do. */
export function AcceptSeat({ token, onAccepted }: AcceptSeatProps): ReactNode {
  const t = useTranslations('seat');
  const { run, isBusy, failure } = useChange(acceptSeatDocument);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function accept(): Promise<void> {
    setProblem(null);
    const answer = await run({ input: { token } });
    if (answer === null) return;
    const { seat, errors } = answer.acceptSeat;
    const [error] = errors;
    if (seat !== null) onAccepted(readFragment(seatParts, seat));
    else setProblem(PROBLEMS.find((name) => name === error?.__typename) ?? 'other');
  }

  return (
    <>
      {problem !== null && (
        <Notice tone="warning" isUrgent>
          {t(`problems.${problem}`)}
        </Notice>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
      {problem === null ? (
        <Button size="large" className="w-full" disabled={isBusy} onClick={() => void accept()}>
          {t('accept')}
        </Button>
      ) : problem === 'SeatElsewhere' ? (
        <>
          <Button size="large" className="w-full" disabled={isBusy} onClick={() => void accept()}>
            {t('retry')}
          </Button>
          <LinkButton href="/me/plan" look="quiet" size="large" className="w-full">
            {t('toMyPlan')}
          </LinkButton>
        </>
      ) : null}
      <LinkButton href="/today" look="quiet" size="large" className="w-full">
        {t(problem === null ? 'later' : 'practise')}
      </LinkButton>
    </>
  );
}
