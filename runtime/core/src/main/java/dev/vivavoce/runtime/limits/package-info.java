/// Limits how often something may happen.
@NullMarked
package dev.vivavoce.runtime.limits;

import org.jspecify.annotations.NullMarked;
