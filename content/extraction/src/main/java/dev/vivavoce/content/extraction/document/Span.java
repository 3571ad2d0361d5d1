package dev.vivavoce.content.extraction.document;

/// A part of a text, in UTF-16 units as [String#substring(int, int)] counts them.
///
/// @param start the first unit
/// @param end the unit after the last
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) throw new IllegalArgumentException("span: " + start + " to " + end);
    }

    /// Returns the part of `text` that the span names.
    public String in(String text) {
        return text.substring(start, end);
    }
}
