@NullMarked
package dev.vivavoce.billing.plan;

import org.jspecify.annotations.NullMarked;
