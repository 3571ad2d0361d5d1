package dev.vivavoce.bff.provider;

import java.util.List;

/// How the viewer can sign in, besides passkeys.
record SignInMethods(boolean hasPassword, List<LinkedProvider> linkedProviders) {}
