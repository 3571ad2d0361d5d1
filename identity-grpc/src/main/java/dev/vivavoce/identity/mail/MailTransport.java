package dev.vivavoce.identity.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

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
    Delivery deliver(MimeMessage mail) throws MessagingException, IOException;
}
