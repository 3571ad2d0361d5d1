/// Tickets: how a stream proves that a session is its own.
@NullMarked
package dev.vivavoce.speech.session.ticket;

import org.jspecify.annotations.NullMarked;
