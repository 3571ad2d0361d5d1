package dev.vivavoce.quiz.exchange.qti;

/// XML that is written line by line.
final class Markup {
    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    /// Appends markup; each `{}` in it is replaced by the next value, escaped.
    Markup line(String markup, Object... values) {
        int from = 0;
        for (var value : values) {
            int to = markup.indexOf("{}", from);
            text.append(markup, from, to).append(escaped(value.toString()));
            from = to + 2;
        }
        text.append(markup.substring(from)).append('\n');
        return this;
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n' -> escaped.append("&#10;");
                case '\t' -> escaped.append("&#9;");
                default -> {
                    boolean allowed = c >= ' ' && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
                    if (allowed) escaped.appendCodePoint(c);
                }
            }
        });
        return escaped.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
