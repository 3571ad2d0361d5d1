import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';

/** There is no such page. */
export default async function NotFound(): Promise<ReactNode> {
  const t = await getTranslations('notFound');
  return (
    <main className="mx-auto max-w-xl px-5 py-24">
      <Empty
        title={t('title')}
        action={
          <Button asChild>
            <Link href="/home">{t('home')}</Link>
          </Button>
        }
      >
        {t('text')}
      </Empty>
    </main>
  );
}
