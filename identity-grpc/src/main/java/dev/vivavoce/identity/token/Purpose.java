package dev.vivavoce.identity.token;

import dev.vivavoce.identity.mail.MailKind;
import java.time.Duration;

/// What a token is for, the mail that contains it, and how long it is valid.
public enum Purpose {
    VERIFY_EMAIL(MailKind.VERIFY_EMAIL, Duration.ofDays(3)),
    RESET_PASSWORD(MailKind.RESET_PASSWORD, Duration.ofHours(1)),
    CONFIRM_EMAIL(MailKind.CONFIRM_EMAIL, Duration.ofDays(3));

    private final MailKind mail;
    private final Duration lifetime;

    Purpose(MailKind mail, Duration lifetime) {
        this.mail = mail;
        this.lifetime = lifetime;
    }

    MailKind mail() {
        return mail;
    }

    Duration lifetime() {
        return lifetime;
    }
}
