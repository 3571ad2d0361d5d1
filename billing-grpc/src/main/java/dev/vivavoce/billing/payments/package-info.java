/// The payment provider, and the calls that were made to it.
@NullMarked
package dev.vivavoce.billing.payments;

import org.jspecify.annotations.NullMarked;
