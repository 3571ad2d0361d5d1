/// Watching the events of a subject: a log of durable events that can be read from any cursor, and interim events
/// in between.
@NullMarked
package dev.vivavoce.runtime.watch;

import org.jspecify.annotations.NullMarked;
