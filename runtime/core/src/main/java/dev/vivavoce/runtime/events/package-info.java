/// Events between services: the transactional outbox, the follower that processes each event once, and dead
/// letters.
@NullMarked
package dev.vivavoce.runtime.events;

import org.jspecify.annotations.NullMarked;
