/// What a rate limit costs.
@NullMarked
package dev.vivavoce.bench.limits;

import org.jspecify.annotations.NullMarked;
