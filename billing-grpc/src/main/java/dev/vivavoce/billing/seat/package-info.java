/// The seats of a plan for several people: invited by link, accepted, taken back.
@NullMarked
package dev.vivavoce.billing.seat;

import org.jspecify.annotations.NullMarked;
