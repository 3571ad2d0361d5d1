import { act, renderHook } from '@testing-library/react';
import { PathnameContext, SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime';
import type { ReactNode } from 'react';
import { beforeEach, expect, it } from 'vitest';

import { useAddress } from './useAddress';

/** The query that the router knows: it follows a change of the address only when the test says so. */
let known = new URLSearchParams();
let path = '/progress/history';

function Router({ children }: { children: ReactNode }): ReactNode {
  return (
    <PathnameContext value={path}>
      <SearchParamsContext value={known}>{children}</SearchParamsContext>
    </PathnameContext>
  );
}

beforeEach(() => {
  known = new URLSearchParams();
  path = '/progress/history';
  window.history.replaceState(null, '', path);
});

it('shows a change at once, before the router follows, and the router’s query afterwards', () => {
  known = new URLSearchParams('kind=FREE');
  const { result, rerender } = renderHook(() => useAddress(), { wrapper: Router });
  expect(result.current[0].get('kind')).toBe('FREE');

  act(() => result.current[1]({ pick: 'a' }));
  act(() => result.current[1]({ pick: 'a,b' }));
  expect(result.current[0].toString()).toBe('kind=FREE&pick=a%2Cb');
  expect(window.location.search).toBe('?kind=FREE&pick=a%2Cb');

  known = new URLSearchParams(window.location.search);
  rerender();
  expect(result.current[0].get('pick')).toBe('a,b');

  known = new URLSearchParams('kind=FREE'); // back
  rerender();
  expect(result.current[0].get('pick')).toBeNull();
});

it('keeps what changed meanwhile when a change comes late', () => {
  const { result } = renderHook(() => useAddress(), { wrapper: Router });
  const late = result.current[1];
  act(() => result.current[1]({ beside: 'notes' }));
  act(() => {
    late({ find: 'dose' });
    late({ page: '2' });
  });
  expect(result.current[0].toString()).toBe('beside=notes&find=dose&page=2');
  expect(window.location.search).toBe('?beside=notes&find=dose&page=2');
});

it('changes no other page when a change comes late', () => {
  const { result, rerender, unmount } = renderHook(() => useAddress(), { wrapper: Router });
  const late = result.current[1];
  path = '/practice';
  window.history.replaceState(null, '', '/practice?kind=FREE');
  rerender();
  act(() => late({ find: 'dose' }));
  expect(window.location.href).toContain('/practice?kind=FREE');

  const later = result.current[1];
  unmount();
  later({ find: 'dose' });
  expect(window.location.href).toContain('/practice?kind=FREE');
});
