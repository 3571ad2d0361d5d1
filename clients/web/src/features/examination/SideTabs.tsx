'use client';

import { useTranslations } from 'next-intl';
import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';

import { classes } from '@/components/ui/classes';

const SIDES = ['talk', 'rating'] as const;

export type Side = (typeof SIDES)[number];

interface SideTabsProps {
  side: Side;
  onChange(side: Side): void;
  talk: ReactNode;
  rating: ReactNode;
}

/** Talk and rating as tabs, for a narrow screen. The hidden side keeps its place. */
export function SideTabs({ side, onChange, talk, rating }: SideTabsProps): ReactNode {
  const t = useTranslations('examination.rating');
  const id = useId();
  const tabs = useRef<HTMLDivElement>(null);
  const contents: Record<Side, ReactNode> = { talk, rating };

  function move(event: KeyboardEvent): void {
    if (!['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) return;
    event.preventDefault();
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? 1 : 1 - SIDES.indexOf(side);
    onChange(SIDES[to] ?? 'talk');
    tabs.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus();
  }

  return (
    <>
      <div
        ref={tabs}
        role="tablist"
        aria-label={t('sides.label')}
        onKeyDown={move}
        className="sticky top-2 z-20 mb-5 grid grid-cols-2 rounded-3xl border border-line bg-sunken p-1"
      >
        {SIDES.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`${id}-${one}`}
            aria-selected={one === side}
            aria-controls={`${id}-${one}-panel`}
            tabIndex={one === side ? 0 : -1}
            onClick={() => onChange(one)}
            className={classes(
              'min-h-11 rounded-full px-4 font-medium',
              one === side ? 'bg-surface text-ink shadow-card' : 'text-muted',
            )}
          >
            {t(`sides.${one}`)}
          </button>
        ))}
      </div>
      {SIDES.map((one) => (
        <div key={one} role="tabpanel" id={`${id}-${one}-panel`} aria-labelledby={`${id}-${one}`} hidden={one !== side}>
          {contents[one]}
        </div>
      ))}
    </>
  );
}
