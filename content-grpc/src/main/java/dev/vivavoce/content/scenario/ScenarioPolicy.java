package dev.vivavoce.content.scenario;

import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.security.Caller.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who may do what with a scenario, beyond the roles that open an RPC.
final class ScenarioPolicy {
    private ScenarioPolicy() {}

    /// Whether the caller may read the draft, write it, publish it and roll back. Authors may with what they have
    /// created themselves, administrators always.
    ///
    /// @param author null for a built-in scenario, and for one whose author was erased
    static boolean mayEdit(Caller caller, @Nullable UUID author) {
        if (caller.is(Role.ADMIN)) return true;
        return caller.is(Role.AUTHOR) && caller.userId().equals(author);
    }

    /// Whether the caller may read the interlocutor card, which would give the task away to a learner.
    static boolean seesInterlocutorCard(Caller caller) {
        return caller.is(Role.AUTHOR) || caller.is(Role.EXAMINER) || caller.is(Role.ADMIN) || caller.is(Role.SERVICE);
    }
}
