/// The lag of events.
@NullMarked
package dev.vivavoce.bench.events;

import org.jspecify.annotations.NullMarked;
