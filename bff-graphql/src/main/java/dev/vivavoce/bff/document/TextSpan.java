package dev.vivavoce.bff.document;

/// A part of a text, in UTF-16 code units.
public record TextSpan(int start, int end) {
    public static TextSpan of(dev.vivavoce.content.v1.TextSpan message) {
        return new TextSpan(message.getStart(), message.getEnd());
    }
}
