/// Watching what happens to a subject: a log of durable events read from any cursor on, and interim events in
/// between.
@NullMarked
package dev.vivavoce.runtime.watch;

import org.jspecify.annotations.NullMarked;
