/// What users subscribe to, set from what the payment provider says.
@NullMarked
package dev.vivavoce.billing.subscription;

import org.jspecify.annotations.NullMarked;
