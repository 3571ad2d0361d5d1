package dev.vivavoce.content.extraction.child.text;

import java.util.Optional;
import java.util.regex.Pattern;

/// The mark before an item of a list: a bullet, or a number or letter with a point or bracket.
public final class ListMark {
    private static final String BULLET = "[•◦▪▫‣⁃●○■□–—*·\\x{F0B7}\\x{F0A7}-]";
    /// A letter with a point would be an initial.
    private static final String NUMBER = "\\(?(?:\\p{Nd}{1,3}[.)]|[ivx]{1,5}[.)]|[a-z]\\))";

    private static final Pattern MARK = Pattern.compile("(?:" + BULLET + "|" + NUMBER + ")\\s+(?=\\S)");
    private static final Pattern ALONE = Pattern.compile(BULLET + "|" + NUMBER);
    private static final Pattern STARTS_WITH_BULLET = Pattern.compile(BULLET);

    private ListMark() {}

    /// Returns the line without its mark; empty when it has none.
    public static Optional<String> without(String line) {
        var mark = MARK.matcher(line);
        return mark.lookingAt() ? Optional.of(line.substring(mark.end())) : Optional.empty();
    }

    /// Returns whether the line begins with a bullet. A number at the beginning of a line can be a part of the text.
    public static boolean isBullet(String line) {
        return STARTS_WITH_BULLET.matcher(line).lookingAt();
    }

    /// Returns whether the text is a mark and nothing else.
    public static boolean isAlone(String text) {
        return ALONE.matcher(text.strip()).matches();
    }
}
