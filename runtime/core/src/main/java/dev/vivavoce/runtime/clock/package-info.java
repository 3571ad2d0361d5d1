/// The time that replicas agree on.
@NullMarked
package dev.vivavoce.runtime.clock;

import org.jspecify.annotations.NullMarked;
