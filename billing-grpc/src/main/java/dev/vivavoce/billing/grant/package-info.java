/// Which plan a user has, why, and the period that it counts by.
@NullMarked
package dev.vivavoce.billing.grant;

import org.jspecify.annotations.NullMarked;
