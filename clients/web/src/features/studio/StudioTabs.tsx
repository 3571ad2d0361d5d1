'use client';

import { useTranslations } from 'next-intl';
import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';

import { classes } from '@/components/ui/classes';
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
  onOpen(tab: StudioTab): void;
  children: ReactNode;
}

/** The parts of a scenario as tabs. Arrow keys go from tab to tab. */
export function StudioTabs(props: StudioTabsProps): ReactNode {
  const t = useTranslations('studio');
  const id = useId();
  const tabs = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent<HTMLDivElement>): void {
    const here = TABS.indexOf(props.open);
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const steps: Record<string, number> = {
      ArrowRight: isRightToLeft ? here - 1 : here + 1,
      ArrowLeft: isRightToLeft ? here + 1 : here - 1,
      Home: 0,
      End: TABS.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + TABS.length) % TABS.length;
    props.onOpen(TABS[next] ?? 'card');
    tabs.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  }

  return (
    <>
      <div ref={tabs} role="tablist" aria-label={t('parts')} onKeyDown={move} className="mb-6 flex flex-wrap gap-2">
        {TABS.map((tab) => {
          const isOpen = tab === props.open;
          return (
            <button
              key={tab}
              type="button"
              role="tab"
              id={`${id}-${tab}`}
              aria-selected={isOpen}
              aria-controls={`${id}-panel`}
              tabIndex={isOpen ? 0 : -1}
              onClick={() => props.onOpen(tab)}
              className={classes(
                'min-h-11 rounded-full px-4 font-medium',
                isOpen ? 'bg-accent text-accent-ink' : 'bg-sunken text-ink hover:bg-accent-soft',
              )}
            >
              {t(`tab.${tab}`)}
            </button>
          );
        })}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${props.open}`} tabIndex={0}>
        {props.children}
      </div>
    </>
  );
}
