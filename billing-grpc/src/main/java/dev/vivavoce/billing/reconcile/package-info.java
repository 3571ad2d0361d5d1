/// Compares this service with the payment provider, and repairs what was missed.
@NullMarked
package dev.vivavoce.billing.reconcile;

import org.jspecify.annotations.NullMarked;
