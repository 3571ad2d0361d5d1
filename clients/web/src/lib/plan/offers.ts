import { readFragment, type FragmentType, type OfferPartsFragment } from '@vivavoce/graphql';
import { offerParts } from '@vivavoce/learner/documents/plan';

/** All plans on offer. */
export function offersOf(plans: readonly FragmentType<typeof offerParts>[]): OfferPartsFragment[] {
  return plans.map((plan) => readFragment(offerParts, plan));
}

/** The plans of one person. */
export function personalOffers(plans: readonly FragmentType<typeof offerParts>[]): OfferPartsFragment[] {
  return offersOf(plans).filter(({ mostSeats }) => mostSeats <= 1);
}
