/// The ledger of speech time: reservations of running sessions and used time, by period.
@NullMarked
package dev.vivavoce.billing.usage;

import org.jspecify.annotations.NullMarked;
