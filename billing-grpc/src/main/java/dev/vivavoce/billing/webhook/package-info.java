/// Events of the payment provider: stored, answered, then processed.
@NullMarked
package dev.vivavoce.billing.webhook;

import org.jspecify.annotations.NullMarked;
