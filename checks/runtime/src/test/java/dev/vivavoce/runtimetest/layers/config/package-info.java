/// Breaks the rules of runtime: uses data, in a cycle.
@NullMarked
package dev.vivavoce.runtimetest.layers.config;

import org.jspecify.annotations.NullMarked;
