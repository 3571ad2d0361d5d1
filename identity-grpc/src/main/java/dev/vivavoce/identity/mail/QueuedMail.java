package dev.vivavoce.identity.mail;

import java.time.Instant;
import java.util.UUID;

/// A mail that waits for its delivery.
///
/// @param sealedValues token and detail, encrypted, because the token of a link is stored nowhere else but as a
///     hash
record QueuedMail(
        UUID id,
        UUID accountId,
        MailKind kind,
        String recipient,
        String locale,
        byte[] sealedValues,
        Instant queuedAt) {}
