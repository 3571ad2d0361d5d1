/// The counting of what watchers received.
@NullMarked
package dev.vivavoce.bench.watchers;

import org.jspecify.annotations.NullMarked;
