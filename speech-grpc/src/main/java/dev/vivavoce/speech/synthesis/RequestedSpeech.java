package dev.vivavoce.speech.synthesis;

import dev.vivavoce.runtime.failure.Violations;

/// A text to speak.
///
/// @param rate the speaking rate; 1 is the voice's own
record RequestedSpeech(String text, double rate) {
    private static final double SLOWEST = 0.5;
    private static final double FASTEST = 2;

    /// @param longest the most characters
    /// @param rate 0 for 1
    /// @throws dev.vivavoce.runtime.failure.Failure INVALID_ARGUMENT / FIELD_INVALID that names each wrong field
    static RequestedSpeech of(String text, int longest, double rate) {
        var violations = new Violations();
        int length = text.codePointCount(0, text.length());
        violations.check(
                "text",
                !text.isBlank() && length <= longest,
                length + " characters (expected: 1 to " + longest + ", not blank)");
        violations.check(
                "rate",
                rate == 0 || rate >= SLOWEST && rate <= FASTEST,
                "expected: " + SLOWEST + " to " + FASTEST + ", or 0 for 1");
        violations.throwIfAny();
        return new RequestedSpeech(text, rate == 0 ? 1 : rate);
    }
}
