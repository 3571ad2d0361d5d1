@NullMarked
package dev.vivavoce.billing.subscription;

import org.jspecify.annotations.NullMarked;
