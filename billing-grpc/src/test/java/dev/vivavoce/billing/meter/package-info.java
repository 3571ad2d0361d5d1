@NullMarked
package dev.vivavoce.billing.meter;

import org.jspecify.annotations.NullMarked;
