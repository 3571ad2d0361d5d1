'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';

import { holdSteps } from '@/lib/HistorySteps';

/**
 * Holds back what would leave the page while it is guarded: a link, and the browser's Back and Forward. The listener gets
 * a function that goes there after all. A closed tab and an address that is typed in make the browser ask by itself.
 */
export function useLeaving(isGuarded: boolean, onLeaving: (go: () => void) => void): void {
  const router = useRouter();
  const listener = useRef(onLeaving);
  const page = useRef<{ state: unknown; href: string } | null>(null);

  // Kept after every render: at the time of `popstate` the browser has left the page's entry already.
  useEffect(() => {
    listener.current = onLeaving;
    page.current = { state: history.state, href: location.href };
  });

  useEffect(() => {
    if (!isGuarded) return;
    const close = (event: BeforeUnloadEvent): void => event.preventDefault();
    const click = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (!(link instanceof HTMLAnchorElement) || link.target === '_blank' || link.origin !== location.origin) return;
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
      const target = `${link.pathname}${link.search}`;
      if (target === `${location.pathname}${location.search}`) return; // for example the link to the content
      event.preventDefault();
      event.stopPropagation();
      listener.current(() => router.push(target));
    };
    // The page stays; its entry is put after the one that the step led to.
    const free = holdSteps(() => {
      if (page.current !== null) history.pushState(page.current.state, '', page.current.href);
      listener.current(() => history.back());
    });
    window.addEventListener('beforeunload', close);
    document.addEventListener('click', click, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', close);
      free();
      document.removeEventListener('click', click, { capture: true });
    };
  }, [isGuarded, router]);
}
