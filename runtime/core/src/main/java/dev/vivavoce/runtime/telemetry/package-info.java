/// Metrics and traces of a process.
@NullMarked
package dev.vivavoce.runtime.telemetry;

import org.jspecify.annotations.NullMarked;
