'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';

/** The notice for an unexpected error in a page; the frame around it stays. */
export function AreaError(props: { error: Error & { digest?: string }; reset: () => void }): ReactNode {
  const t = useTranslations('pageError');
  return (
    <div className="mx-auto max-w-xl py-10" role="alert">
      <Empty isPage title={t('title')} action={<Button onClick={props.reset}>{t('again')}</Button>}>
        {props.error.digest === undefined ? t('text') : t('textWithId', { id: props.error.digest })}
      </Empty>
    </div>
  );
}
