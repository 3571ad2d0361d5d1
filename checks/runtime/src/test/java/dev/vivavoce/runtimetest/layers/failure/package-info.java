/// Breaks the rules of runtime: uses a service.
@NullMarked
package dev.vivavoce.runtimetest.layers.failure;

import org.jspecify.annotations.NullMarked;
