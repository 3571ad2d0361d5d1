/// Who a user is at the payment provider.
@NullMarked
package dev.vivavoce.billing.customer;

import org.jspecify.annotations.NullMarked;
