'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

/** Leads to where the person allows other companies to process texts, or does not. */
export function ConsentLink(): ReactNode {
  const t = useTranslations('spokenTexts');
  return (
    <Link href="/me/data" className="text-accent underline underline-offset-4">
      {t('consentLink')}
    </Link>
  );
}
