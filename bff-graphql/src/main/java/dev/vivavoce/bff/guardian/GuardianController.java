package dev.vivavoce.bff.guardian;

import dev.vivavoce.bff.account.SignInLimit;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.UnionMembers;
import dev.vivavoce.bff.guardian.Payloads.AskGuardianInput;
import dev.vivavoce.bff.guardian.Payloads.AskGuardianPayload;
import dev.vivavoce.bff.guardian.Payloads.ConfirmGuardianInput;
import dev.vivavoce.bff.guardian.Payloads.ConfirmGuardianPayload;
import dev.vivavoce.bff.guardian.Payloads.GuardianLink;
import dev.vivavoce.bff.guardian.Payloads.GuardianNotNeeded;
import dev.vivavoce.bff.guardian.Payloads.WithdrawGuardianInput;
import dev.vivavoce.bff.guardian.Payloads.WithdrawGuardianPayload;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// Guardians, who need no account.
@Controller
final class GuardianController implements UnionMembers {
    private final GuardianClient guardians;
    private final SignInLimit limit;

    GuardianController(GuardianClient guardians, SignInLimit limit) {
        this.guardians = guardians;
        this.limit = limit;
    }

    @QueryMapping
    @Nullable
    GuardianLink guardianLink(@ContextValue Requester requester, @Argument String token) {
        limit.take(requester);
        return guardians.read(requester, token);
    }

    @MutationMapping
    AskGuardianPayload askGuardian(@ContextValue Requester requester, @Argument AskGuardianInput input) {
        return guardians.ask(requester, input);
    }

    @MutationMapping
    ConfirmGuardianPayload confirmGuardian(@ContextValue Requester requester, @Argument ConfirmGuardianInput input) {
        limit.take(requester);
        return guardians.confirm(requester, input);
    }

    @MutationMapping
    WithdrawGuardianPayload withdrawGuardian(@ContextValue Requester requester, @Argument WithdrawGuardianInput input) {
        limit.take(requester);
        return guardians.withdraw(requester, input);
    }

    @Override
    public List<Class<?>> unionMembers() {
        return List.of(GuardianNotNeeded.class);
    }
}
