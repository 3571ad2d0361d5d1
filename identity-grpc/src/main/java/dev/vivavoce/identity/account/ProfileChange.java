package dev.vivavoce.identity.account;

import org.jspecify.annotations.Nullable;

/// What is to change in a profile; absent fields stay as they are.
record ProfileChange(
        @Nullable String displayName,
        @Nullable String locale,
        @Nullable String timeZone,
        @Nullable String learningLanguage) {}
