@NullMarked
package dev.vivavoce.billing.usage;

import org.jspecify.annotations.NullMarked;
