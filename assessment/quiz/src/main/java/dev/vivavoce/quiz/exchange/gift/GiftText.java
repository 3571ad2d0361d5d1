package dev.vivavoce.quiz.exchange.gift;

/// The escapes of GIFT: a backslash before `\ # = ~ { } :`, and `\n` for the end of a line.
final class GiftText {
    private static final String RESERVED = "\\#=~{}:\n";
    /// While a text is taken apart, escaped characters are the noncharacters from here on.
    private static final char FIRST_MARK = '\uFDD0';

    private GiftText() {}

    static String escaped(String text) {
        var escaped = new StringBuilder();
        for (char c : text.replace("\r\n", "\n").replace('\r', '\n').toCharArray()) {
            if (c == '\n') escaped.append("\\n");
            else if (RESERVED.indexOf(c) >= 0) escaped.append('\\').append(c);
            else escaped.append(c);
        }
        return escaped.toString();
    }

    /// True when a text contains the placeholders of escaped characters.
    static boolean hasMarks(String text) {
        return text.chars().anyMatch(c -> c >= FIRST_MARK && c < FIRST_MARK + RESERVED.length());
    }

    /// Replaces escaped characters by marks, so that those left are the format's own.
    static String marked(String text) {
        var marked = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            int reserved = c == '\\' ? RESERVED.indexOf(next == 'n' ? '\n' : next) : -1;
            boolean escape = reserved >= 0 && next != '\n';
            marked.append(escape ? (char) (FIRST_MARK + reserved) : c);
            if (escape) i++;
        }
        return marked.toString();
    }

    /// Turns marks into the characters they stand for.
    static String plain(String marked) {
        var plain = new StringBuilder();
        for (char c : marked.toCharArray()) {
            boolean mark = c >= FIRST_MARK && c < FIRST_MARK + RESERVED.length();
            plain.append(mark ? RESERVED.charAt(c - FIRST_MARK) : c);
        }
        return plain.toString();
    }
}
