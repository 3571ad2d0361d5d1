/// Breaks the rules of runtime: too many classes.
@NullMarked
package dev.vivavoce.runtimetest.layers.telemetry;

import org.jspecify.annotations.NullMarked;
