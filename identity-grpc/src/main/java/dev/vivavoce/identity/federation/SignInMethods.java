package dev.vivavoce.identity.federation;

import java.util.List;

/// How a person can sign in, besides passkeys.
///
/// @param links the oldest first
record SignInMethods(boolean hasPassword, List<Link> links) {}
