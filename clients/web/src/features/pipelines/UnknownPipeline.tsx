'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';
import { library } from '@/lib/routes';

/** What is shown of a pipeline that does not exist. */
export function UnknownPipeline(): ReactNode {
  const t = useTranslations('pipelines');
  return (
    <Empty isPage title={t('unknown')} action={<LinkButton href={library.pipelines}>{t('toAll')}</LinkButton>}>
      {t('unknownWhy')}
    </Empty>
  );
}
