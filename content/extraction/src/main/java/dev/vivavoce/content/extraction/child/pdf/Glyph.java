package dev.vivavoce.content.extraction.child.pdf;

/// A glyph, seen in the direction it is read: x grows to the right, y downwards, in points.
///
/// @param text its characters; a ligature has several
/// @param x its left edge
/// @param baseline the line below it
/// @param width how far the next one is
/// @param size the size of its font
/// @param bold whether its font is
/// @param space how wide a space of its font is
record Glyph(String text, float x, float baseline, float width, float size, boolean bold, float space) {
    float right() {
        return x + width;
    }
}
