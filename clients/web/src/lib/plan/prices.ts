import { readFragment, type OfferPartsFragment, type PaymentInterval } from '@vivavoce/graphql';
import { moneyParts } from '@vivavoce/learner/documents/plan';
import type { Money } from '@vivavoce/learner/money';

const MONTHS = 12;

/** What a plan costs for so many people; null when it is not sold at this interval, or not now. */
export function priceOf(offer: OfferPartsFragment, interval: PaymentInterval, people: number): Money | null {
  const found = offer.prices.find((one) => one.interval === interval);
  if (found === undefined) return null;
  const { amount, currency } = readFragment(moneyParts, found.price);
  return { amount: amount * people, currency };
}

/** What a year costs less than twelve months; null when it does not. */
export function saving(monthly: Money, yearly: Money): Money | null {
  const amount = MONTHS * monthly.amount - yearly.amount;
  return monthly.currency === yearly.currency && amount > 0 ? { amount, currency: monthly.currency } : null;
}
