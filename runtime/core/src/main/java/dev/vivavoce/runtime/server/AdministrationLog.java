package dev.vivavoce.runtime.server;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a server reports what administrators ask of it, before it is done.
public interface AdministrationLog {
    /// A call by which an administrator changes something.
    ///
    /// @param administratorId who calls
    /// @param sessionId the id of the sign-in
    /// @param method the full name of the RPC, such as `vivavoce.billing.v1.EntitlementService.AssignPlan`
    /// @param userId the user whom the request names in its field `user_id`; null when it names none
    /// @param requestId the id of the call in log lines
    record Act(
            UUID administratorId,
            String sessionId,
            String method,
            @Nullable UUID userId,
            String requestId) {}

    /// Returns when the act is stored for good. When it throws, the call fails and nothing is done.
    void record(Act act);
}
