/// Events between services: the transactional outbox, the follower that takes each event once, and dead letters.
@NullMarked
package dev.vivavoce.runtime.events;

import org.jspecify.annotations.NullMarked;
