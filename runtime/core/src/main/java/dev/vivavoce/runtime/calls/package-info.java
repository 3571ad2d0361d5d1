/// Calls that leave the process: deadline, retry, circuit breaker, concurrency limit and metrics.
@NullMarked
package dev.vivavoce.runtime.calls;

import org.jspecify.annotations.NullMarked;
