/// Many live sessions at once: their delays, and whether every expected event arrives.
@NullMarked
package dev.vivavoce.bench.live;

import org.jspecify.annotations.NullMarked;
