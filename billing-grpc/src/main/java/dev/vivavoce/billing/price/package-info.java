/// Which of the provider's prices belong to which plan, and what they cost.
@NullMarked
package dev.vivavoce.billing.price;

import org.jspecify.annotations.NullMarked;
