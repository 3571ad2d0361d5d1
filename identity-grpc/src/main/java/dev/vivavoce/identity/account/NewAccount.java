package dev.vivavoce.identity.account;

import dev.vivavoce.runtime.config.Secret;

/// What a person gives to register, as it was typed; locale and time zone may be empty.
record NewAccount(String email, Secret password, String displayName, String locale, String timeZone) {}
