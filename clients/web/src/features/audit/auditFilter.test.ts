import { expect, it } from 'vitest';

import { filterOf } from './auditFilter';

it('reads the filter of an address, the last day included', () => {
  const filter = filterOf(
    new URLSearchParams('act=SIGN_IN&outcome=REFUSED&person=p1&from=2026-03-01&until=2026-03-01'),
  );
  expect(filter).toMatchObject({ personId: 'p1', act: 'SIGN_IN', outcome: 'REFUSED' });
  expect(filter.from).toBe(new Date(2026, 2, 1).toISOString());
  expect(filter.until).toBe(new Date(2026, 2, 2).toISOString());
});

it('ignores what is no act, no outcome and no day', () => {
  expect(filterOf(new URLSearchParams('act=X&outcome=Y&from=yesterday&until=2026-13-40'))).toEqual({
    personId: null,
    act: null,
    outcome: null,
    from: null,
    until: null,
  });
});
