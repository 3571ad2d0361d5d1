/// The delays of relayed streams.
@NullMarked
package dev.vivavoce.bench.relay;

import org.jspecify.annotations.NullMarked;
