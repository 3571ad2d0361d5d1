package dev.vivavoce.identity.passkey;

import dev.vivavoce.runtime.data.ShownName;
import dev.vivavoce.runtime.failure.Violations;

/// The name that a person gives a passkey, 1 to 80 characters.
public record PasskeyName(String text) {
    private static final int LONGEST = 80;

    /// @throws dev.vivavoce.runtime.failure.Failure FIELD_INVALID
    public PasskeyName {
        text = text.strip();
        var violations = new Violations();
        int length = text.codePointCount(0, text.length());
        violations.check(
                "name",
                ShownName.isVisible(text) && length <= LONGEST && text.chars().noneMatch(Character::isISOControl),
                "expected: 1 to " + LONGEST + " characters that can be seen");
        violations.throwIfAny();
    }
}
