'use client';

import { UserRoundX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';

import { EraseForm } from './EraseForm';

/** Says what erasing oneself means, and leads to it. */
export function ErasePanel(): ReactNode {
  const t = useTranslations('privacy');
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-labelledby="erase" className="mt-8 border-t border-line pt-6">
      <h2 id="erase" className="text-xl">
        {t('eraseTitle')}
      </h2>
      <p className="mt-2 text-muted">{t('eraseWhat')}</p>
      <Button
        look="danger"
        className="mt-4"
        onClick={() => {
          setOpen(true);
        }}
      >
        <UserRoundX aria-hidden className="size-4" />
        {t('eraseOpen')}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => {
          setOpen(false);
        }}
        title={t('eraseSure')}
      >
        <ul className="list-disc space-y-2 ps-5">
          <li>{t('eraseAtOnce')}</li>
          <li>{t('eraseEverywhere')}</li>
          <li>{t('eraseDevice')}</li>
          <li>{t('eraseStays')}</li>
          <li className="font-medium">{t('eraseForGood')}</li>
        </ul>
        <EraseForm />
      </Dialog>
    </section>
  );
}
