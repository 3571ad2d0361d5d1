package dev.vivavoce.bff.suspended;

import dev.vivavoce.bff.account.LoginRefused;
import dev.vivavoce.bff.account.SignInLimit;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.UnionMembers;
import dev.vivavoce.bff.suspended.Payloads.LoginSuspendedInput;
import dev.vivavoce.bff.suspended.Payloads.LoginSuspendedPayload;
import dev.vivavoce.bff.suspended.Payloads.NotSuspended;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/// Signing in to suspended accounts.
@Controller
final class SuspendedController implements UnionMembers {
    private final SuspendedClient suspended;
    private final SignInLimit limit;

    SuspendedController(SuspendedClient suspended, SignInLimit limit) {
        this.suspended = suspended;
        this.limit = limit;
    }

    @MutationMapping
    LoginSuspendedPayload loginSuspended(@ContextValue Requester requester, @Argument LoginSuspendedInput input) {
        limit.take(requester);
        return suspended.login(requester, input);
    }

    @Override
    public List<Class<?>> unionMembers() {
        return List.of(LoginRefused.class, NotSuspended.class);
    }
}
