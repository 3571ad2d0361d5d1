'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';

/** The error page for an unexpected error during rendering. */
export default function PageError(props: { error: Error & { digest?: string }; reset: () => void }): ReactNode {
  const t = useTranslations('pageError');
  return (
    <div className="mx-auto max-w-xl px-5 py-24">
      <Empty title={t('title')} action={<Button onClick={props.reset}>{t('again')}</Button>}>
        {props.error.digest === undefined ? t('text') : t('textWithId', { id: props.error.digest })}
      </Empty>
    </div>
  );
}
