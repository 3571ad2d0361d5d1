package dev.vivavoce.identity.account;

import dev.vivavoce.runtime.failure.Violations;
import org.jspecify.annotations.Nullable;

/// A valid change of a profile; absent fields stay as they are.
record ProfileChange(
        @Nullable String displayName,
        @Nullable String locale,
        @Nullable String timeZone,
        @Nullable String learningLanguage) {
    /// @throws dev.vivavoce.runtime.failure.Failure FIELD_INVALID with every wrong field
    ProfileChange {
        var violations = new Violations();
        if (displayName != null) FieldRules.displayName(violations, displayName);
        if (locale != null) FieldRules.languageTag(violations, "locale", locale);
        if (timeZone != null) FieldRules.timeZone(violations, timeZone);
        if (learningLanguage != null) FieldRules.languageTag(violations, "learning_language", learningLanguage);
        violations.throwIfAny();
    }
}
