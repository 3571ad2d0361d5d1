package dev.vivavoce.bff.passkey;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.vivavoce.bff.account.AccountClient;
import dev.vivavoce.bff.account.SignInLimit;
import dev.vivavoce.bff.account.Viewer;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.UnionMembers;
import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.passkey.Inputs.AskForPasskeyInput;
import dev.vivavoce.bff.passkey.Inputs.BeginPasskeyInput;
import dev.vivavoce.bff.passkey.Inputs.FinishPasskeyInput;
import dev.vivavoce.bff.passkey.Inputs.RemovePasskeyInput;
import dev.vivavoce.bff.passkey.Inputs.RenamePasskeyInput;
import dev.vivavoce.bff.passkey.Payloads.AskForPasskeyPayload;
import dev.vivavoce.bff.passkey.Payloads.BeginPasskeyPayload;
import dev.vivavoce.bff.passkey.Payloads.FinishPasskeyPayload;
import dev.vivavoce.bff.passkey.Payloads.PasskeyLimitReached;
import dev.vivavoce.bff.passkey.Payloads.PasskeyUnknown;
import dev.vivavoce.bff.passkey.Payloads.RemovePasskeyPayload;
import dev.vivavoce.bff.passkey.Payloads.RenamePasskeyPayload;
import dev.vivavoce.bff.proof.PasskeyRefused;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/// The viewer's passkeys.
@Controller
final class PasskeyController implements UnionMembers {
    private final PasskeyClient passkeys;
    private final AccountClient accounts;
    private final SignInLimit limit;

    PasskeyController(PasskeyClient passkeys, AccountClient accounts, SignInLimit limit) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.limit = limit;
    }

    @MutationMapping
    AskForPasskeyPayload askForPasskey(@ContextValue Requester requester, @Argument AskForPasskeyInput input) {
        limit.take(requester);
        return passkeys.ask(requester, input);
    }

    @MutationMapping
    BeginPasskeyPayload beginPasskey(@ContextValue Requester requester, @Argument BeginPasskeyInput input) {
        limit.take(requester);
        return passkeys.begin(requester, input);
    }

    @MutationMapping
    FinishPasskeyPayload finishPasskey(@ContextValue Requester requester, @Argument FinishPasskeyInput input) {
        var errors = passkeys.finish(requester, input);
        return new FinishPasskeyPayload(changed(requester, errors), errors);
    }

    @MutationMapping
    RenamePasskeyPayload renamePasskey(@ContextValue Requester requester, @Argument RenamePasskeyInput input) {
        var errors = passkeys.rename(requester, input);
        return new RenamePasskeyPayload(changed(requester, errors), errors);
    }

    @MutationMapping
    RemovePasskeyPayload removePasskey(@ContextValue Requester requester, @Argument RemovePasskeyInput input) {
        limit.take(requester);
        var errors = passkeys.remove(requester, input);
        return new RemovePasskeyPayload(changed(requester, errors), errors);
    }

    /// A viewer sees only themselves, so there is one in a query.
    @BatchMapping(field = "passkeys")
    Map<Viewer, List<Passkey>> ofViewer(@ContextValue Requester requester, List<Viewer> viewers) {
        if (requester.isGuest()) return Map.of();
        var own = passkeys.list(requester);
        return viewers.stream()
                .filter(viewer -> viewer.userId().equals(requester.userId()))
                .collect(toMap(identity(), _ -> own, (one, _) -> one));
    }

    @Override
    public List<Class<?>> unionMembers() {
        return List.of(PasskeyLimitReached.class, PasskeyRefused.class, PasskeyUnknown.class);
    }

    private @Nullable Viewer changed(Requester requester, List<UserError> errors) {
        return errors.isEmpty() ? accounts.viewer(requester) : null;
    }
}
