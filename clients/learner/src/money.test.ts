import { expect, it } from 'vitest';

import { moneyText } from './money';

it.each([
  [1_200, 'eur', 'en', '€12.00'],
  [-1_205, 'usd', 'en', '-$12.05'],
  [1_200, 'jpy', 'en', '¥1,200'],
  [1_250, 'kwd', 'en', 'KWD\u00a01.250'],
  [120_000, 'eur', 'es', '1200,00\u00a0€'],
])('writes %i %s in %s as %s', (amount, currency, locale, text) => {
  expect(moneyText({ amount, currency }, locale)).toBe(text);
});
