@NullMarked
package dev.vivavoce.billing.customer;

import org.jspecify.annotations.NullMarked;
