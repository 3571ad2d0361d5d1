package dev.vivavoce.content.extraction.document;

/// A document cannot be read. That is the document's fault: another try ends the same way. The message contains
/// nothing of the document.
public final class UnreadableDocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why, in words that a learner can act on.
    public enum Reason {
        /// The file, or what it unpacks to, is larger than allowed.
        TOO_LARGE,
        /// It has more pages than allowed.
        TOO_MANY_PAGES,
        /// It opens only with a password.
        ENCRYPTED,
        /// Its author forbids copying its text.
        COPYING_FORBIDDEN,
        /// It is damaged, or breaks the rules of its format.
        BROKEN,
        /// It is not of the type that was said, of no type that can be read, or of two types at once.
        NOT_THIS_TYPE,
        /// No page has text: it is empty, or all pages are pictures that nothing recognised.
        NO_TEXT,
        /// Reading it needs more memory than allowed.
        TOO_COMPLEX,
        /// Reading it takes longer than allowed.
        TOO_SLOW
    }

    private final Reason reason;

    public UnreadableDocumentException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
