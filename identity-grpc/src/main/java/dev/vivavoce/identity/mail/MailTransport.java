package dev.vivavoce.identity.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

/// A way out for mail.
interface MailTransport {
    /// The endings of a delivery; everything else is thrown and may be repeated.
    enum Delivery {
        SENT,
        /// The server will never take this mail, for example because the address does not exist.
        REFUSED
    }

    /// Sends a mail whose `Message-ID` says which one it is. A repeated delivery of the same mail is the same
    /// mail.
    ///
    /// @param accountId of the recipient
    Delivery deliver(MimeMessage mail, UUID accountId) throws MessagingException, IOException;

    /// Deletes the delivered mails of a person that are still here, and returns how many. A mail that left stays
    /// where it went.
    default long erase(UUID accountId) throws IOException {
        return 0;
    }

    /// Deletes the delivered mails that are still here and were written before an instant.
    default long deleteBefore(Instant instant) throws IOException {
        return 0;
    }
}
