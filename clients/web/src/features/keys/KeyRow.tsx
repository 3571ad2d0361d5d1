'use client';

import type { ApiKeyPartsFragment } from '@vivavoce/graphql';
import { revokeApiKeyDocument } from '@vivavoce/learner/documents/keys';
import { useChange } from '@vivavoce/learner/useChange';
import { KeySquare } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { FailureNotice } from '@/lib/graph/FailureNotice';

/** One API key, with a way to end it. */
export function KeyRow({ apiKey }: { apiKey: ApiKeyPartsFragment }): ReactNode {
  const t = useTranslations('keys');
  const format = useFormatter();
  const [isOpen, setOpen] = useState(false);
  const { run, isBusy, failure } = useChange(revokeApiKeyDocument);
  const { name, scopes, expiresAt, lastUsedOn, isExpired } = apiKey;
  const expiry = format.dateTime(new Date(expiresAt), { dateStyle: 'medium' });

  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 py-3">
      <KeySquare aria-hidden className="mt-1 size-5 shrink-0 text-accent" />
      <div className="min-w-0 flex-1 basis-40">
        <bdi className="font-medium break-words">{name}</bdi>
        <p className="text-sm">{format.list(scopes.map((scope) => t(`scopes.${scope}.label`)))}</p>
        <p className="text-sm text-muted">
          {isExpired ? (
            <span className="text-poor">{t('expired', { day: expiry })}</span>
          ) : (
            t('expires', { day: expiry })
          )}
          {' · '}
          {lastUsedOn === null
            ? t('neverUsed')
            : t('lastUsed', { day: format.dateTime(new Date(lastUsedOn), { dateStyle: 'medium', timeZone: 'UTC' }) })}
        </p>
      </div>
      <Button
        look="quiet"
        size="small"
        aria-label={t('revokeNamed', { name })}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('revoke')}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => {
          setOpen(false);
        }}
        title={t('revokeSure')}
        description={t('revokeWhat', { name })}
      >
        {failure !== null && <FailureNotice failure={failure} className="mb-4" />}
        <Button look="danger" disabled={isBusy} onClick={() => void run({ input: { apiKeyId: apiKey.id } })}>
          {t('revokeNow')}
        </Button>
      </Dialog>
    </li>
  );
}
