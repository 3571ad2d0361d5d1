/// Invoices of the payment provider.
@NullMarked
package dev.vivavoce.billing.invoice;

import org.jspecify.annotations.NullMarked;
