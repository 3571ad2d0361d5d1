@NullMarked
package dev.vivavoce.billing.seat;

import org.jspecify.annotations.NullMarked;
