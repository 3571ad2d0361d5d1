import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';

interface MePageProps {
  title: string;
  children: ReactNode;
}

/** A page below Me, with the way back. */
export function MePage(props: MePageProps): ReactNode {
  const t = useTranslations('settings');
  return (
    <div className="mx-auto max-w-2xl">
      <Link href="/me" className="mb-3 inline-flex min-h-11 items-center gap-2 text-accent">
        <ArrowLeft aria-hidden className="size-4 rtl:rotate-180" />
        {t('title')}
      </Link>
      <h1 className="mb-6 text-3xl sm:text-4xl">{props.title}</h1>
      <Card>{props.children}</Card>
    </div>
  );
}
