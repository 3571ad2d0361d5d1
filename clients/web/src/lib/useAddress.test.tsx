import { act, renderHook } from '@testing-library/react';
import { PathnameContext, SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';

import { useAddress } from './useAddress';

/** The query that the router knows: it follows a change of the address only when the test says so. */
let known = new URLSearchParams();

function Router({ children }: { children: ReactNode }): ReactNode {
  return (
    <PathnameContext value="/progress/history">
      <SearchParamsContext value={known}>{children}</SearchParamsContext>
    </PathnameContext>
  );
}

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
