/// How long an event takes from the service that writes it to the one that follows it.
@NullMarked
package dev.vivavoce.bench.events;

import org.jspecify.annotations.NullMarked;
