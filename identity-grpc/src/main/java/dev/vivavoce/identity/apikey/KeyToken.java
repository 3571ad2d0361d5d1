package dev.vivavoce.identity.apikey;

import dev.vivavoce.identity.signing.AccessToken;
import dev.vivavoce.runtime.security.Scope;
import java.util.Set;

/// The access token of an exchanged key, and what it allows.
record KeyToken(AccessToken token, Set<Scope> scopes) {}
