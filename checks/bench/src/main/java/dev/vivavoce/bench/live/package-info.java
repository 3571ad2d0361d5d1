/// Many live sessions at once: the delays, and whether everything arrives.
@NullMarked
package dev.vivavoce.bench.live;

import org.jspecify.annotations.NullMarked;
