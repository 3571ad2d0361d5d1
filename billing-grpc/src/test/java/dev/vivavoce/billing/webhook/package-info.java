@NullMarked
package dev.vivavoce.billing.webhook;

import org.jspecify.annotations.NullMarked;
