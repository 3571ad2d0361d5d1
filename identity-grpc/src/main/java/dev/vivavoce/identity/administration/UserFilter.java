package dev.vivavoce.identity.administration;

import dev.vivavoce.identity.account.Email;
import dev.vivavoce.runtime.failure.Violations;
import dev.vivavoce.runtime.security.Caller.Role;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which accounts to list.
///
/// @param search the start of a name or an address, as typed; empty for all
/// @param role null for all
/// @param state null for all
record UserFilter(
        String search, @Nullable Role role, @Nullable UserState state) {
    /// @throws dev.vivavoce.runtime.failure.Failure FIELD_INVALID
    UserFilter {
        var violations = new Violations();
        violations.check(
                "search", search.length() <= Email.LONGEST, "expected: at most " + Email.LONGEST + " characters");
        violations.check("search", search.indexOf('\0') < 0, "expected: no control characters");
        violations.throwIfAny();
        search = search.strip();
    }

    /// The pattern for LIKE; what has a meaning there is taken literally.
    String pattern() {
        return search.toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }
}
