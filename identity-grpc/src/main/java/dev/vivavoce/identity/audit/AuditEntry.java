package dev.vivavoce.identity.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry of the audit log.
///
/// @param seq its number, from 1 without gaps
/// @param previous the hash of the entry before; 64 zeros for the first one
/// @param hash as it is stored
record AuditEntry(long seq, Content content, String previous, String hash) {
    /// The hash before the first entry.
    static final String BEGINNING = "0".repeat(64);

    /// What an entry reports. Empty texts stand for what is missing.
    ///
    /// @param at in microseconds
    /// @param actor the pseudonym of the person who did it
    /// @param actorService the service that did it
    /// @param subject the pseudonym of the person whom it concerns
    /// @param session the sign-in or API key whose token was used
    /// @param address the network that it came from
    /// @param details `NAME=value`, separated by `;`, in the order of [AuditDetail]
    record Content(
            Instant at,
            AuditAct act,
            AuditOutcome outcome,
            String actor,
            String actorService,
            String subject,
            @Nullable UUID target,
            @Nullable UUID session,
            String address,
            String device,
            String details) {
        /// The details by name, in their order.
        Map<AuditDetail, String> detailsByName() {
            var byName = new EnumMap<AuditDetail, String>(AuditDetail.class);
            if (details.isEmpty()) return byName;
            for (var detail : details.split(";", -1)) {
                int equals = detail.indexOf('=');
                byName.put(AuditDetail.valueOf(detail.substring(0, equals)), detail.substring(equals + 1));
            }
            return byName;
        }
    }

    /// The next entry after a hash.
    static AuditEntry after(long seq, String hash, Content content) {
        return new AuditEntry(seq + 1, content, hash, digest(text(seq + 1, content, hash)));
    }

    /// Whether the stored hash is that of the entry.
    boolean isUnaltered() {
        return digest(text(seq, content, previous)).equals(hash);
    }

    /// The text that the hash covers, in UTF-8. `docs/audit.md` describes it, so that others can verify an
    /// export.
    String text() {
        return text(seq, content, previous);
    }

    private static String text(long seq, Content content, String previous) {
        return """
                seq=%d
                at=%d
                act=%s
                outcome=%s
                actor=%s
                actorService=%s
                subject=%s
                target=%s
                session=%s
                address=%s
                device=%s
                details=%s
                previous=%s
                """.formatted(
                        seq,
                        ChronoUnit.MICROS.between(Instant.EPOCH, content.at()),
                        content.act(),
                        content.outcome(),
                        content.actor(),
                        content.actorService(),
                        content.subject(),
                        content.target() == null ? "" : content.target(),
                        content.session() == null ? "" : content.session(),
                        content.address(),
                        content.device(),
                        content.details(),
                        previous);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException thrown) {
            throw new IllegalStateException("every JDK has SHA-256", thrown);
        }
    }
}
