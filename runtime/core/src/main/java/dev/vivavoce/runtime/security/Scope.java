package dev.vivavoce.runtime.security;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// A permission of an API key. The contract `vivavoce.access.v1.Scope` says what each opens.
public enum Scope {
    SPEECH_WRITE,
    RESULTS_READ,
    CONTENT_READ,
    PROFILE_READ;

    /// The claim of tokens that no scope limits.
    public static final String UNLIMITED = "*";

    /// The name in tokens and messages, such as `speech:write`.
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    /// The claim `scope` of a token (RFC 8693, section 4.2).
    public static String claim(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::text).collect(Collectors.joining(" "));
    }

    /// Ignores an unknown scope: it comes from a newer identity and allows nothing here.
    public static Set<Scope> ofClaim(String claim) {
        var named = List.of(claim.split(" ", -1));
        var scopes = EnumSet.noneOf(Scope.class);
        for (var scope : values()) if (named.contains(scope.text())) scopes.add(scope);
        return Set.copyOf(scopes);
    }
}
