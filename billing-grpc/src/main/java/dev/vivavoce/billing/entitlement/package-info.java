/// Plans, a user's speech time of the month, and the reservations of running sessions.
@NullMarked
package dev.vivavoce.billing.entitlement;

import org.jspecify.annotations.NullMarked;
