/// Load on an edge in a process of its own.
@NullMarked
package dev.vivavoce.bench.edge;

import org.jspecify.annotations.NullMarked;
