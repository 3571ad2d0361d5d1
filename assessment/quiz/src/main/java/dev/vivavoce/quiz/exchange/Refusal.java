package dev.vivavoce.quiz.exchange;

/// Something in a file that was not read, or a question that a format cannot hold. Everything else was taken.
///
/// @param at where: `line 12` in a text, the file and line in a package, `question 3` of an export
/// @param what the name of what was met: an element, a question's kind, a mark
public record Refusal(Reason reason, String at, String what) {
    /// Why.
    public enum Reason {
        /// The file is longer, deeper or fuller than the bounds allow.
        TOO_LARGE,
        /// It is not what it should be: a text in another encoding, broken XML, an archive that does not open.
        UNREADABLE,
        /// It breaks the rules of its format.
        MALFORMED,
        /// A kind of question that this module, or the format, does not know.
        KIND_UNSUPPORTED,
        /// A part of a question that would be lost.
        FEATURE_UNSUPPORTED
    }
}
