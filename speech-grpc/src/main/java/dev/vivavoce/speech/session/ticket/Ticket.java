package dev.vivavoce.speech.session.ticket;

import dev.vivavoce.runtime.config.Secret;
import java.time.Instant;

/// Opens one stream of one session, once.
public record Ticket(Secret value, Instant expiresAt) {}
