import { act, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';

import { useNear } from './useNear';

function Paper(): ReactNode {
  const { ref, isNear, height } = useNear<HTMLDivElement>();
  return <div ref={ref}>{`${isNear ? 'near' : 'far'} ${height === null ? 'unknown' : String(height)}`}</div>;
}

afterEach(() => void vi.unstubAllGlobals());

it('tells what is near, and how high it was when it left', () => {
  let tell: (isIntersecting: boolean, height: number) => void = () => undefined;
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(told: (entries: object[]) => void) {
        tell = (isIntersecting, height) => act(() => told([{ isIntersecting, boundingClientRect: { height } }]));
      }

      readonly observe = (): void => undefined;
      readonly disconnect = (): void => undefined;
    },
  );
  render(<Paper />);
  tell(false, 360);
  expect(screen.getByText('far unknown')).toBeTruthy();
  tell(true, 360);
  expect(screen.getByText('near unknown')).toBeTruthy();
  tell(false, 1_200);
  expect(screen.getByText('far 1200')).toBeTruthy();
  tell(false, 1_200);
  tell(true, 1_200);
  expect(screen.getByText('near 1200')).toBeTruthy();
});
