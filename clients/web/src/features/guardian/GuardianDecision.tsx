import type { GuardianLinkQuery } from '@vivavoce/graphql';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { confirmGuardianDocument, withdrawGuardianDocument } from './documents';

interface GuardianDecisionProps {
  token: string;
  link: NonNullable<GuardianLinkQuery['guardianLink']>;
  /** Reads the link again after a decision. */
  onChange(): void;
}

/** Says in plain words what a guardian decides about, and takes the decision. */
export function GuardianDecision({ token, link, onChange }: GuardianDecisionProps): ReactNode {
  const t = useTranslations('guardian');
  const confirming = useChange(confirmGuardianDocument);
  const withdrawing = useChange(withdrawGuardianDocument);
  const isBusy = confirming.isBusy || withdrawing.isBusy;
  const failure = confirming.failure ?? withdrawing.failure;
  return (
    <div className="space-y-5">
      <p>
        {t.rich('who', {
          name: () => (
            <bdi key="name" className="font-medium">
              {link.displayName}
            </bdi>
          ),
          email: () => <bdi key="email">{link.email}</bdi>,
        })}
      </p>
      <p>{t('what')}</p>
      <ul className="list-disc space-y-2 ps-5">
        <li>{t('purposes.THIRD_PARTIES')}</li>
        <li>{t('purposes.EXAMINERS')}</li>
        <li>{t('purposes.KEPT_AUDIO')}</li>
      </ul>
      <p className="text-muted">{t('without')}</p>
      {link.state !== 'ASKED' && (
        <Notice tone={link.state === 'CONFIRMED' ? 'info' : 'warning'} isUrgent>
          {t(`states.${link.state}`)}
        </Notice>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
      <div className="flex flex-wrap gap-3">
        {link.state !== 'CONFIRMED' && (
          <Button
            size="large"
            disabled={isBusy}
            onClick={() => void confirming.run({ input: { token } }).then(onChange)}
          >
            {t('agree')}
          </Button>
        )}
        {link.state !== 'WITHDRAWN' && (
          <Button
            look={link.state === 'ASKED' ? 'quiet' : 'danger'}
            size="large"
            disabled={isBusy}
            onClick={() => void withdrawing.run({ input: { token } }).then(onChange)}
          >
            {t(link.state === 'ASKED' ? 'refuse' : 'withdraw')}
          </Button>
        )}
      </div>
    </div>
  );
}
