package dev.vivavoce.speech.voice.ssml;

/// SSML that is not spoken, and where.
public final class SsmlException extends Exception {
    private static final long serialVersionUID = 1;
    private static final int LONGEST_NAME = 40;

    /// Why it is refused.
    public enum Reason {
        /// It is not well-formed XML.
        MALFORMED,
        /// The document, or the text or an attribute of the named element, is too long.
        TOO_LARGE,
        /// Too many elements contain each other.
        TOO_DEEP,
        DOCTYPE,
        ENTITY,
        PROCESSING_INSTRUCTION,
        NAMESPACE_UNKNOWN,
        ELEMENT_UNKNOWN,
        /// The element, or the text of the named element, is not allowed there.
        MISPLACED,
        ATTRIBUTE_UNKNOWN,
        ATTRIBUTE_MISSING,
        ATTRIBUTE_INVALID,
        /// No such way to read (`interpret-as`).
        SAY_AS_UNKNOWN,
        /// The text cannot be read in the named way.
        TEXT_UNFIT,
        /// No such sound in the alphabet.
        PHONE_UNKNOWN,
        /// All breaks together are too long.
        BREAKS_TOO_LONG
    }

    private final Reason reason;
    private final String name;
    private final int line;
    private final int column;

    SsmlException(Reason reason, String name, int line, int column) {
        super(reason + " " + shown(name) + " in line " + line + ", column " + column);
        this.reason = reason;
        this.name = shown(name);
        this.line = line;
        this.column = column;
    }

    public Reason reason() {
        return reason;
    }

    /// The element, attribute, value or symbol that is refused; at most 40 characters.
    public String name() {
        return name;
    }

    /// From 1.
    public int line() {
        return line;
    }

    /// From 1, in UTF-16 units: where the element begins.
    public int column() {
        return column;
    }

    private static String shown(String name) {
        var plain = name.replaceAll("\\p{Cc}", " ");
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME - 1) + "…";
    }
}
