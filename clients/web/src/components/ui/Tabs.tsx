'use client';

import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';

import { classes } from './classes';

interface TabsProps<Tab extends string> {
  label: string;
  tabs: readonly { tab: Tab; name: string }[];
  open: Tab;
  onOpen(tab: Tab): void;
  /** The panel of the open tab. */
  children: ReactNode;
}

/** Tabs over one panel. Arrow keys go from tab to tab. */
export function Tabs<Tab extends string>(props: TabsProps<Tab>): ReactNode {
  const { tabs } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent<HTMLDivElement>): void {
    const here = tabs.findIndex(({ tab }) => tab === props.open);
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const steps: Record<string, number> = {
      ArrowRight: isRightToLeft ? here - 1 : here + 1,
      ArrowLeft: isRightToLeft ? here + 1 : here - 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const index = (to + tabs.length) % tabs.length;
    const next = tabs[index];
    if (next === undefined) return;
    props.onOpen(next.tab);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus();
  }

  return (
    <>
      <div ref={list} role="tablist" aria-label={props.label} onKeyDown={move} className="mb-6 flex flex-wrap gap-2">
        {tabs.map(({ tab, name }) => {
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
              {name}
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
