/// Watching a session: its durable events from any cursor on, and interim events while they happen.
@NullMarked
package dev.vivavoce.speech.session.watch;

import org.jspecify.annotations.NullMarked;
