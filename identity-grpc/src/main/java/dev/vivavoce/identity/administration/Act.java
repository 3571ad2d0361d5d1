package dev.vivavoce.identity.administration;

import dev.vivavoce.identity.profile.FieldRules;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.Violations;
import dev.vivavoce.runtime.security.Caller.Role;

/// What an administrator does to an account.
sealed interface Act {
    record Grant(Role role) implements Act {
        public Grant {
            requireGiven(role);
        }

        @Override
        public String detail() {
            return role.name();
        }
    }

    record Revoke(Role role) implements Act {
        public Revoke {
            requireGiven(role);
        }

        @Override
        public String detail() {
            return role.name();
        }
    }

    /// @param reason what the person reads
    record Suspend(String reason) implements Act {
        private static final int LONGEST_REASON = 500;

        public Suspend {
            var violations = new Violations();
            FieldRules.name(violations, "reason", reason, LONGEST_REASON);
            violations.throwIfAny();
        }

        @Override
        public String detail() {
            return reason;
        }
    }

    record Restore() implements Act {
        @Override
        public String detail() {
            return "";
        }
    }

    /// What distinguishes two acts of one kind.
    String detail();

    /// The name under which it is stored.
    default String kind() {
        return switch (this) {
            case Grant _ -> "GRANT";
            case Revoke _ -> "REVOKE";
            case Suspend _ -> "SUSPEND";
            case Restore _ -> "RESTORE";
        };
    }

    private static void requireGiven(Role role) {
        switch (role) {
            case AUTHOR, EXAMINER, ADMIN -> {}
            case GUEST, LEARNER, ADMIN_WITHOUT_FACTOR, SUSPENDED, SERVICE ->
                throw Failure.invalidField("role", role + " (expected: AUTHOR, EXAMINER or ADMIN)");
        }
    }
}
