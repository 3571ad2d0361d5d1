/// What the edge adds to the delays of live audio.
@NullMarked
package dev.vivavoce.bench.relay;

import org.jspecify.annotations.NullMarked;
