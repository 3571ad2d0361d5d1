package dev.vivavoce.identity.profile;

import dev.vivavoce.runtime.failure.Violations;
import org.jspecify.annotations.Nullable;

/// A valid change of a profile; absent fields stay as they are.
public record ProfileChange(
        @Nullable String displayName,
        @Nullable String locale,
        @Nullable String timeZone,
        @Nullable String learningLanguage,
        @Nullable String firstLanguage,
        @Nullable GoalChange goal,
        @Nullable CefrLevel level) {
    /// @throws dev.vivavoce.runtime.failure.Failure FIELD_INVALID with every wrong field
    public ProfileChange {
        var violations = new Violations();
        if (displayName != null) FieldRules.displayName(violations, displayName);
        if (locale != null) FieldRules.languageTag(violations, "locale", locale);
        if (timeZone != null) FieldRules.timeZone(violations, timeZone);
        if (learningLanguage != null) FieldRules.languageTag(violations, "learning_language", learningLanguage);
        if (firstLanguage != null) FieldRules.languageTag(violations, "first_language", firstLanguage);
        violations.throwIfAny();
    }
}
