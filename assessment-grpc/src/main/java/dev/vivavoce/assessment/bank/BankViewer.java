package dev.vivavoce.assessment.bank;

import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.security.Caller.Role;
import java.util.UUID;

/// Who works with the bank: an author, or an administrator, who sees and changes what others have written.
record BankViewer(UUID userId, boolean isAdministrator) {
    static BankViewer of(Caller caller) {
        return new BankViewer(caller.userId(), caller.is(Role.ADMIN));
    }
}
