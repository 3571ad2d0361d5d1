package dev.vivavoce.content.document.recognition;

/// The lines of a page in the order in which they are read, with an empty line between paragraphs: where a gap is
/// larger than most of a line, and where the next line is higher on the page, at the top of another column.
final class RecognisedText {
    /// The share of a line's height from which on a gap divides paragraphs.
    private static final float GAP = 0.9f;

    private final StringBuilder text = new StringBuilder();
    private float bottom;

    /// @param top the upper edge as a share of the page's height, from above
    /// @param height as a share of the page's height
    void line(String line, float top, float height) {
        if (!text.isEmpty()) text.append(top < bottom - height || top - bottom > GAP * height ? "\n\n" : "\n");
        text.append(line);
        bottom = top + height;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
