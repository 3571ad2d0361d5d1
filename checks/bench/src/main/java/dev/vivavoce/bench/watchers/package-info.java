/// What many watchers cost an edge.
@NullMarked
package dev.vivavoce.bench.watchers;

import org.jspecify.annotations.NullMarked;
