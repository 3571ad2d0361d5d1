import type { PaymentInterval } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { LinkButton } from '@/components/ui/LinkButton';

interface PlanActionProps {
  name: string;
  interval: PaymentInterval;
  /** Whether it can be paid for now, in this way. */
  isSold: boolean;
  /** Whether it is the plan that the person has. */
  isCurrent: boolean;
  /** How often the person pays for this plan; null when they do not. */
  paid: PaymentInterval | null;
  hasSubscription: boolean;
  isGuest: boolean;
  isDisabled: boolean;
  onChoose(): void;
  onChange(): void;
}

/** The way to a plan: to an account, to the page to pay on, to a change, or to the page of the person's own plan. */
export function PlanAction(props: PlanActionProps): ReactNode {
  const t = useTranslations('plan');
  const { name, interval, isSold, paid } = props;
  if (props.isGuest)
    return (
      <LinkButton href="/register" look={isSold ? 'quiet' : 'primary'}>
        {t('register')}
      </LinkButton>
    );
  if (!props.hasSubscription)
    return isSold && !props.isCurrent ? (
      <Button disabled={props.isDisabled} onClick={props.onChoose}>
        {t('choose', { name })}
      </Button>
    ) : null;
  if (!isSold || paid === interval)
    return (
      <LinkButton href="/me/plan" look="quiet">
        {t(paid === null ? 'toMyPlan' : 'manage')}
      </LinkButton>
    );
  return (
    <Button look="quiet" disabled={props.isDisabled} onClick={props.onChange}>
      {paid === null ? t('change', { name }) : t(`changeInterval.${interval}`, { name })}
    </Button>
  );
}
