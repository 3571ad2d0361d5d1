package dev.vivavoce.identity.mail;

import dev.vivavoce.runtime.config.Secret;
import java.util.regex.Pattern;

/// A mail to one person. It does not contain the name that a person chose: anyone who registers a stranger's
/// address could write to the stranger in our name.
///
/// @param recipient an address without line breaks
/// @param locale BCP 47 tag of the recipient's language; English for empty and unknown ones
/// @param token what the link contains; empty if the link has none
/// @param detail a value for the text, such as a device; empty if the text has none
public record Mail(MailKind kind, String recipient, String locale, Secret token, String detail) {
    /// What could end an address or a header, or begin another one (RFC 5322, 2.2 and 3.4).
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}<>,;\" ]");

    public Mail {
        if (recipient.isEmpty() || UNSAFE.matcher(recipient).find())
            throw new IllegalArgumentException("the recipient is no plain address");
        requireOneLine("token", token.reveal());
        requireOneLine("detail", detail);
    }

    static void requireOneLine(String what, String text) {
        if (text.chars().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException("a line break in " + what);
    }
}
