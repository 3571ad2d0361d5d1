package dev.vivavoce.bff.provider;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.vivavoce.bff.account.AccountClient;
import dev.vivavoce.bff.account.SignInLimit;
import dev.vivavoce.bff.account.Viewer;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.UnionMembers;
import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.proof.ProviderRefused;
import dev.vivavoce.bff.provider.Inputs.FinishProviderLinkInput;
import dev.vivavoce.bff.provider.Inputs.StartProviderLinkInput;
import dev.vivavoce.bff.provider.Inputs.StartProviderSignInInput;
import dev.vivavoce.bff.provider.Inputs.UnlinkProviderInput;
import dev.vivavoce.bff.provider.Payloads.FinishProviderLinkPayload;
import dev.vivavoce.bff.provider.Payloads.LinkedProviderUnknown;
import dev.vivavoce.bff.provider.Payloads.PasswordNotSet;
import dev.vivavoce.bff.provider.Payloads.ProviderLinkTaken;
import dev.vivavoce.bff.provider.Payloads.ProviderUnknown;
import dev.vivavoce.bff.provider.Payloads.SignInProvider;
import dev.vivavoce.bff.provider.Payloads.StartProviderLinkPayload;
import dev.vivavoce.bff.provider.Payloads.StartProviderSignInPayload;
import dev.vivavoce.bff.provider.Payloads.UnlinkProviderPayload;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// Providers that sign people in, and those of the viewer.
@Controller
final class ProviderController implements UnionMembers {
    private final ProviderClient providers;
    private final AccountClient accounts;
    private final SignInLimit limit;

    ProviderController(ProviderClient providers, AccountClient accounts, SignInLimit limit) {
        this.providers = providers;
        this.accounts = accounts;
        this.limit = limit;
    }

    @QueryMapping
    List<SignInProvider> signInProviders(@ContextValue Requester requester) {
        return providers.list(requester);
    }

    @MutationMapping
    StartProviderSignInPayload startProviderSignIn(
            @ContextValue Requester requester, @Argument StartProviderSignInInput input) {
        limit.take(requester);
        return providers.start(requester, input);
    }

    @MutationMapping
    StartProviderLinkPayload startProviderLink(
            @ContextValue Requester requester, @Argument StartProviderLinkInput input) {
        limit.take(requester);
        return providers.startLink(requester, input);
    }

    @MutationMapping
    FinishProviderLinkPayload finishProviderLink(
            @ContextValue Requester requester, @Argument FinishProviderLinkInput input) {
        limit.take(requester);
        var errors = providers.finishLink(requester, input);
        return new FinishProviderLinkPayload(changed(requester, errors), errors);
    }

    @MutationMapping
    UnlinkProviderPayload unlinkProvider(@ContextValue Requester requester, @Argument UnlinkProviderInput input) {
        limit.take(requester);
        var errors = providers.unlink(requester, input);
        return new UnlinkProviderPayload(changed(requester, errors), errors);
    }

    /// A viewer sees only themselves, so there is one in a query.
    @BatchMapping(field = "signInMethods")
    Map<Viewer, SignInMethods> ofViewer(@ContextValue Requester requester, List<Viewer> viewers) {
        if (requester.isGuest()) return Map.of();
        var own = providers.methods(requester);
        return viewers.stream()
                .filter(viewer -> viewer.userId().equals(requester.userId()))
                .collect(toMap(identity(), _ -> own, (one, _) -> one));
    }

    @Override
    public List<Class<?>> unionMembers() {
        return List.of(
                ProviderUnknown.class,
                ProviderLinkTaken.class,
                LinkedProviderUnknown.class,
                PasswordNotSet.class,
                ProviderRefused.class);
    }

    private @Nullable Viewer changed(Requester requester, List<UserError> errors) {
        return errors.isEmpty() ? accounts.viewer(requester) : null;
    }
}
