import { useTranslations } from 'next-intl';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { LinkButton } from '@/components/ui/LinkButton';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import type { ChangeProblem } from './changeProblem';
import { usePortal } from '@/lib/plan/usePortal';

interface ChangeRefusalProps {
  problem: ChangeProblem;
  /** Asks for the amounts again. */
  onAgain(): void;
}

const MY_PLAN = '/me/plan';

/** Says why a plan is not changed, with the way to do something about it. */
export function ChangeRefusal({ problem, onAgain }: ChangeRefusalProps): ReactNode {
  const t = useTranslations('change');
  const portal = usePortal();
  const isElsewhere = usePathname() !== MY_PLAN;
  return (
    <>
      <Notice
        tone="warning"
        isUrgent
        action={
          problem === 'priceOld' ? (
            <Button size="small" onClick={onAgain}>
              {t('again')}
            </Button>
          ) : problem === 'PaymentDue' ? (
            <Button size="small" disabled={portal.isBusy} onClick={() => void portal.open()}>
              {t('pay')}
            </Button>
          ) : (
            isElsewhere &&
            (problem === 'SeatsTaken' || problem === 'SubscriptionEnds') && (
              <LinkButton href={MY_PLAN} look="quiet" size="small">
                {t('toMyPlan')}
              </LinkButton>
            )
          )
        }
      >
        {t(`problems.${portal.isRefused ? 'SubscriptionUnknown' : problem}`)}
      </Notice>
      {portal.failure !== null && <FailureNotice failure={portal.failure} />}
    </>
  );
}
