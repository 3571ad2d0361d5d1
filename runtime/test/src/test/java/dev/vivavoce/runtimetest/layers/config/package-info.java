/// Breaks the rules of runtime: uses data, in a circle.
@NullMarked
package dev.vivavoce.runtimetest.layers.config;

import org.jspecify.annotations.NullMarked;
