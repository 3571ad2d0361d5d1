'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { InterfaceSettings } from './InterfaceSettings';
import { MePage } from './MePage';

/** The page for interface language and theme. */
export function InterfacePage(): ReactNode {
  const t = useTranslations('settings');
  return (
    <MePage title={t('interface')}>
      <InterfaceSettings />
    </MePage>
  );
}
