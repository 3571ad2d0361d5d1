/** An amount in whole minor units of its currency. */
export interface Money {
  amount: number;
  /** ISO 4217, in small letters. */
  currency: string;
}

/** Currencies that do not have 2 decimals at the payment provider (https://docs.stripe.com/currencies). */
const DECIMALS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    ['bif', 'clp', 'djf', 'gnf', 'jpy', 'kmf', 'krw', 'mga', 'pyg', 'rwf', 'vnd', 'vuv', 'xaf', 'xof', 'xpf'].map(
      (currency) => [currency, 0],
    ),
  ),
  ...Object.fromEntries(['bhd', 'jod', 'kwd', 'omr', 'tnd'].map((currency) => [currency, 3])),
};

/** Returns the amount as people write it, for example `€12.00`. */
export function moneyText(money: Money, locale: string): string {
  const decimals = DECIMALS[money.currency] ?? 2;
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: money.currency.toUpperCase(),
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(money.amount / 10 ** decimals);
}
