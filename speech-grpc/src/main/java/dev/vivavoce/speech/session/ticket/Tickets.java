package dev.vivavoce.speech.session.ticket;

import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Issues tickets and accepts each of them once.
public final class Tickets {
    private static final int BYTES = 32;

    private final Database database;
    private final TicketStore store = new TicketStore();
    private final Duration life;
    private final SecureRandom random;

    /// @param life how long a ticket opens a stream
    public Tickets(Database database, Duration life, SecureRandom random) {
        this.database = database;
        this.life = life;
        this.random = random;
    }

    /// Issues a ticket for the first stream of a session, in the caller's transaction.
    public Ticket first(Handle db, UUID sessionId, String signInId) {
        return issue(db, sessionId, false, signInId);
    }

    /// Issues a ticket that takes the session over from an older stream.
    public Ticket resuming(UUID sessionId, String signInId) {
        return database.transaction(db -> issue(db, sessionId, true, signInId));
    }

    /// Uses a ticket up.
    ///
    /// @throws Failure UNAUTHENTICATED / TICKET_INVALID
    public SessionClaim use(Secret ticket) {
        return database.transaction(db -> store.take(db, hash(ticket)))
                .orElseThrow(() -> Failure.unauthenticated(
                        "TICKET_INVALID", "the ticket is unknown, used or older than 60 s: request another"));
    }

    /// Whether a later ticket of the session was used meanwhile. A connection that was lost early can arrive after the
    /// one that replaces it.
    public boolean isOvertaken(Handle db, SessionClaim claim) {
        var expiresAt = claim.ticketExpiresAt();
        return expiresAt != null && store.isOvertaken(db, claim.sessionId(), expiresAt);
    }

    /// Deletes tickets that expired an hour ago.
    public void deleteExpired() {
        database.run(store::deleteExpired);
    }

    private Ticket issue(Handle db, UUID sessionId, boolean resume, String signInId) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var value = new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        var expiresAt = store.insert(db, hash(value), sessionId, resume, signInId, life);
        return new Ticket(value, expiresAt);
    }

    /// The form in which a ticket is stored. A plain hash is enough for 256 random bits.
    private static byte[] hash(Secret value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.reveal().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}
