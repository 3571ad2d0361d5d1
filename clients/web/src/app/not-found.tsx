import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';

import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';

/** The page for unknown addresses (404). */
export default async function NotFound(): Promise<ReactNode> {
  const t = await getTranslations('notFound');
  return (
    <main className="mx-auto max-w-xl px-5 py-24">
      <Empty isPage title={t('title')} action={<LinkButton href="/today">{t('home')}</LinkButton>}>
        {t('text')}
      </Empty>
    </main>
  );
}
