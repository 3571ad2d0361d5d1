'use client';

import type { Role } from '@vivavoce/graphql';
import { grantRoleDocument, revokeRoleDocument } from '@vivavoce/learner/documents/people';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';

import { ActForm } from './ActForm';

interface ChangeRoleProps {
  personId: string;
  name: string;
  role: Role;
  hasRole: boolean;
}

/** One role of a person, with the button that grants it or takes it away. */
export function ChangeRole(props: ChangeRoleProps): ReactNode {
  const t = useTranslations('admin');
  const [isOpen, setOpen] = useState(false);
  const grant = useChange(grantRoleDocument);
  const revoke = useChange(revokeRoleDocument);
  const { personId, role, hasRole } = props;
  const named = { role: t(`roles.${role}`), name: props.name };
  const title = hasRole ? t('revokeTitle', named) : t('grantTitle', named);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-48">
        <p className="font-medium">{named.role}</p>
        <p className="text-sm text-muted">{t(`rolesMay.${role}`)}</p>
      </div>
      <Button
        look={hasRole ? 'danger' : 'quiet'}
        size="small"
        aria-label={title}
        onClick={() => {
          setOpen(true);
        }}
      >
        {hasRole ? t('revoke') : t('grant')}
      </Button>
      <Dialog
        isOpen={isOpen}
        title={title}
        description={hasRole ? t('revokeWhat') : t('grantWhat')}
        onClose={() => {
          setOpen(false);
        }}
      >
        <ActForm
          action={hasRole ? t('revokeNow') : t('grantNow')}
          look={hasRole ? 'danger' : 'primary'}
          isBusy={grant.isBusy || revoke.isBusy}
          failure={grant.failure ?? revoke.failure}
          onSubmit={async (input) =>
            hasRole
              ? ((await revoke.run({ input: { ...input, personId, role } }))?.revokeRole.errors ?? null)
              : ((await grant.run({ input: { ...input, personId, role } }))?.grantRole.errors ?? null)
          }
          onDone={() => {
            setOpen(false);
          }}
        />
      </Dialog>
    </li>
  );
}
