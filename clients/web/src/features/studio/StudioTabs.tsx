'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Held } from '@/components/ui/Held';
import { Tabs } from '@/components/ui/Tabs';
import { useAddress } from '@/lib/useAddress';

const TABS = ['card', 'partner', 'coverage', 'try', 'preview', 'versions', 'publish'] as const;

/** A part of the studio's page. */
export type StudioTab = (typeof TABS)[number];

/** The open part, which the address keeps. */
export function useStudioTab(): [StudioTab, (tab: StudioTab) => void] {
  const [address, change] = useAddress();
  const tab = TABS.find((one) => one === address.get('part')) ?? 'card';
  return [tab, (next) => change({ part: next === 'card' ? null : next })];
}

interface StudioTabsProps {
  open: StudioTab;
  /** Whether nothing in them may be typed or chosen now. */
  isHeld: boolean;
  onOpen(tab: StudioTab): void;
  children: ReactNode;
}

/** The parts of a scenario as tabs. */
export function StudioTabs(props: StudioTabsProps): ReactNode {
  const t = useTranslations('studio');
  const tabs = TABS.map((tab) => ({ tab, name: t(`tab.${tab}`) }));
  return (
    <Held isHeld={props.isHeld}>
      <Tabs label={t('parts')} tabs={tabs} open={props.open} onOpen={props.onOpen}>
        {props.children}
      </Tabs>
    </Held>
  );
}
