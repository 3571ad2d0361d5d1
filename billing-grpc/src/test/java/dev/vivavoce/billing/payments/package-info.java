@NullMarked
package dev.vivavoce.billing.payments;

import org.jspecify.annotations.NullMarked;
