package dev.vivavoce.identity.account;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address that could be delivered to, at most 254 characters (RFC 5321, 4.5.3.1).
///
/// @param written as entered
/// @param key for comparison: case folded, the domain in ASCII
public record Email(String written, String key) {
    public static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    /// Letters of any script, but no space, control character, quote or second `@`.
    private static final Pattern LOCAL_PART = Pattern.compile("[^\\p{Z}\\p{C}@\"(),:;<>\\[\\]\\\\]+");

    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]*[a-z][a-z0-9-]*[a-z0-9]");

    /// Returns empty for text that is not an address.
    public static Optional<Email> parse(String text) {
        if (text.length() > LONGEST) return Optional.empty();
        int at = text.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL_PART) return Optional.empty();
        var localPart = text.substring(0, at);
        if (!LOCAL_PART.matcher(localPart).matches()) return Optional.empty();
        var domain = domain(text.substring(at + 1));
        if (!DOMAIN.matcher(domain).matches()) return Optional.empty();
        var folded = Normalizer.normalize(localPart, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return Optional.of(new Email(text, folded + "@" + domain));
    }

    private static String domain(String text) {
        try {
            return IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
