package dev.vivavoce.identity.federation;

import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.failure.Violations;

/// What a provider sent back by the browser.
///
/// @param issuer empty when the provider names none
record Answer(Secret state, String code, String issuer, Secret browserToken) {
    private static final int LONGEST_TOKEN = 200;
    private static final int LONGEST_CODE = 4_096;
    private static final int LONGEST_ISSUER = 2_000;

    /// @throws dev.vivavoce.runtime.failure.Failure FIELD_INVALID
    Answer {
        var violations = new Violations();
        violations.check(
                "answer.state", isShort(state.reveal(), LONGEST_TOKEN), "expected: the state of the provider's answer");
        violations.check("answer.code", isShort(code, LONGEST_CODE), "expected: 1 to " + LONGEST_CODE + " characters");
        violations.check(
                "answer.issuer",
                issuer.length() <= LONGEST_ISSUER,
                "expected: at most " + LONGEST_ISSUER + " characters");
        violations.check(
                "answer.browser_token",
                isShort(browserToken.reveal(), LONGEST_TOKEN),
                "expected: the token of the start");
        violations.throwIfAny();
    }

    private static boolean isShort(String text, int longest) {
        return !text.isBlank() && text.length() <= longest;
    }
}
