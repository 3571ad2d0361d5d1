package dev.vivavoce.bff.credential;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.vivavoce.bff.account.AccountClient;
import dev.vivavoce.bff.account.LinkInvalid;
import dev.vivavoce.bff.account.MailLimitReached;
import dev.vivavoce.bff.account.SignInLimit;
import dev.vivavoce.bff.account.Viewer;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.credential.Inputs.ChangeEmailInput;
import dev.vivavoce.bff.credential.Inputs.ChangePasswordInput;
import dev.vivavoce.bff.credential.Inputs.EndSessionsInput;
import dev.vivavoce.bff.credential.Inputs.RequestPasswordResetInput;
import dev.vivavoce.bff.credential.Inputs.RequestVerificationInput;
import dev.vivavoce.bff.credential.Inputs.ResetPasswordInput;
import dev.vivavoce.bff.credential.Inputs.VerifyEmailInput;
import dev.vivavoce.bff.credential.Payloads.ChangeEmailPayload;
import dev.vivavoce.bff.credential.Payloads.ChangePasswordPayload;
import dev.vivavoce.bff.credential.Payloads.EndSessionsPayload;
import dev.vivavoce.bff.credential.Payloads.RequestPasswordResetPayload;
import dev.vivavoce.bff.credential.Payloads.RequestVerificationPayload;
import dev.vivavoce.bff.credential.Payloads.ResetPasswordPayload;
import dev.vivavoce.bff.credential.Payloads.SignInSessionUnknown;
import dev.vivavoce.bff.credential.Payloads.VerifyEmailPayload;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.UnionMembers;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/// Addresses, passwords and sessions.
@Controller
final class CredentialController implements UnionMembers {
    private final CredentialClient credentials;
    private final AccountClient accounts;
    private final SignInLimit limit;

    CredentialController(CredentialClient credentials, AccountClient accounts, SignInLimit limit) {
        this.credentials = credentials;
        this.accounts = accounts;
        this.limit = limit;
    }

    @MutationMapping
    VerifyEmailPayload verifyEmail(@ContextValue Requester requester, @Argument VerifyEmailInput input) {
        limit.take(requester);
        return credentials.verifyEmail(requester, input);
    }

    @MutationMapping
    RequestVerificationPayload requestVerification(
            @ContextValue Requester requester, @Argument RequestVerificationInput input) {
        return credentials.requestVerification(requester, input);
    }

    @MutationMapping
    RequestPasswordResetPayload requestPasswordReset(
            @ContextValue Requester requester, @Argument RequestPasswordResetInput input) {
        limit.take(requester);
        return credentials.requestPasswordReset(requester, input);
    }

    @MutationMapping
    ResetPasswordPayload resetPassword(@ContextValue Requester requester, @Argument ResetPasswordInput input) {
        limit.take(requester);
        return credentials.resetPassword(requester, input);
    }

    @MutationMapping
    ChangePasswordPayload changePassword(@ContextValue Requester requester, @Argument ChangePasswordInput input) {
        limit.take(requester);
        return credentials.changePassword(requester, input);
    }

    @MutationMapping
    ChangeEmailPayload changeEmail(@ContextValue Requester requester, @Argument ChangeEmailInput input) {
        limit.take(requester);
        return credentials.changeEmail(requester, input);
    }

    @MutationMapping
    EndSessionsPayload endSessions(@ContextValue Requester requester, @Argument EndSessionsInput input) {
        var id = input.sessionId();
        var errors = credentials.endSessions(requester, id == null ? null : GlobalId.local(SignInSession.TYPE, id));
        return new EndSessionsPayload(errors.isEmpty() ? accounts.viewer(requester) : null, errors);
    }

    /// A viewer sees only themselves, so there is one in a query.
    @BatchMapping
    Map<Viewer, List<SignInSession>> sessions(@ContextValue Requester requester, List<Viewer> viewers) {
        if (requester.isGuest()) return Map.of();
        var sessions = credentials.sessions(requester);
        return viewers.stream()
                .filter(viewer -> viewer.userId().equals(requester.userId()))
                .collect(toMap(identity(), _ -> sessions, (one, _) -> one));
    }

    @Override
    public List<Class<?>> unionMembers() {
        return List.of(LinkInvalid.class, MailLimitReached.class, SignInSessionUnknown.class);
    }
}
