import { expect, it } from 'vitest';

import { shownName } from './shownName';

it('shows a name without control characters, and cuts a long one before its ending', () => {
  expect(shownName('a\u0000b\n.txt')).toBe('a b .txt');
  const cut = shownName(`${'🦊'.repeat(300)}.pdf`);
  expect(Array.from(cut)).toHaveLength(200);
  expect(cut.endsWith('🦊….pdf')).toBe(true);
});
