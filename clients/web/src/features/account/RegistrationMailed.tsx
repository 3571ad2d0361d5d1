import type { Failure } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';

interface RegistrationMailedProps {
  email: string;
  /** Whether the person has asked for the message once more. */
  isAgain: boolean;
  /** Whether too many messages went to the address. */
  isLimited: boolean;
  isBusy: boolean;
  failure: Failure | null;
  onAgain(): void;
  onOther(): void;
}

/** Says that a mail is on its way, which is all that is revealed about the address. */
export function RegistrationMailed(props: RegistrationMailedProps): ReactNode {
  const t = useTranslations('account');
  const email = (): ReactNode => (
    <bdi key="email" className="font-medium">
      {props.email}
    </bdi>
  );
  return (
    <div className="space-y-5">
      <Notice isUrgent>{t.rich(props.isAgain ? 'mailedSentAgain' : 'mailed', { email })}</Notice>
      {props.isLimited && (
        <Notice tone="warning" isUrgent>
          {t('mailLimit')}
        </Notice>
      )}
      <p className="text-muted">{t('mailedHelp')}</p>
      {props.failure !== null && <FailureNotice failure={props.failure} />}
      <div className="flex flex-wrap gap-3">
        <Button look="quiet" disabled={props.isBusy} onClick={props.onAgain}>
          {t('mailedAgain')}
        </Button>
        <Button look="quiet" disabled={props.isBusy} onClick={props.onOther}>
          {t('mailedOther')}
        </Button>
      </div>
    </div>
  );
}
