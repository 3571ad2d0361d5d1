package dev.vivavoce.billing.subscription;

import dev.vivavoce.billing.price.Offer;

/// What a person wants to pay for.
///
/// @param seats for how many people, at least 1
record Wanted(Offer offer, int seats) {
    /// In the form that the row of a call has, such as `pro month`, or `team year 5` for several people.
    String detail() {
        var text = offer.planId() + " " + offer.interval().key();
        return seats == 1 ? text : text + " " + seats;
    }
}
