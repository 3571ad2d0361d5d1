'use client';

import { KeyRound } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';

import { AddPasskey } from './AddPasskey';
import { RemovePasskey } from './RemovePasskey';
import { RenamePasskey } from './RenamePasskey';

interface Passkey {
  id: string;
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
}

/** The passkeys of the person, with ways to add, rename and remove them. */
export function PasskeyPanel(props: { passkeys: readonly Passkey[] }): ReactNode {
  const t = useTranslations('passkey');
  const format = useFormatter();
  const [open, setOpen] = useState<'add' | 'rename' | 'remove'>();
  const [chosen, setChosen] = useState<Passkey>();
  const day = (time: string): string => format.dateTime(new Date(time), { dateStyle: 'medium' });

  function close(): void {
    setOpen(undefined);
  }

  return (
    <section aria-labelledby="passkeys">
      <h2 id="passkeys" className="mb-1 text-xl">
        {t('title')}
      </h2>
      <p className="mb-4 text-muted">{t('lead')}</p>
      {props.passkeys.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {props.passkeys.map((passkey) => (
            <li key={passkey.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
              <KeyRound aria-hidden className="size-5 shrink-0 text-accent" />
              <div className="min-w-0 flex-1 basis-40">
                <bdi className="font-medium break-words">{passkey.name}</bdi>
                <p className="text-sm text-muted">
                  {t('added', { time: day(passkey.createdAt) })}
                  {' · '}
                  {passkey.lastUsedAt === null ? t('unused') : t('used', { time: day(passkey.lastUsedAt) })}
                </p>
              </div>
              <Button
                look="quiet"
                size="small"
                aria-label={t('renameNamed', { name: passkey.name })}
                onClick={() => {
                  setChosen(passkey);
                  setOpen('rename');
                }}
              >
                {t('rename')}
              </Button>
              <Button
                look="danger"
                size="small"
                aria-label={t('removeNamed', { name: passkey.name })}
                onClick={() => {
                  setChosen(passkey);
                  setOpen('remove');
                }}
              >
                {t('remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button
        className="mt-4"
        onClick={() => {
          setOpen('add');
        }}
      >
        {t('add')}
      </Button>
      <Dialog isOpen={open === 'add'} onClose={close} title={t('add')}>
        <AddPasskey onDone={close} />
      </Dialog>
      {chosen !== undefined && (
        <>
          <Dialog isOpen={open === 'rename'} onClose={close} title={t('renameNamed', { name: chosen.name })}>
            <RenamePasskey id={chosen.id} name={chosen.name} onDone={close} />
          </Dialog>
          <Dialog
            isOpen={open === 'remove'}
            onClose={close}
            title={t('removeTitle')}
            description={t('removeLead', { name: chosen.name })}
          >
            <RemovePasskey id={chosen.id} onDone={close} />
          </Dialog>
        </>
      )}
    </section>
  );
}
