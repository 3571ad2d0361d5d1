package dev.vivavoce.bff.provider;

import dev.vivavoce.bff.account.WrongPassword;
import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.InvalidInput;
import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.proof.ProviderRefused;
import dev.vivavoce.bff.proof.SecondFactorInput;
import dev.vivavoce.bff.proof.SecondFactorNeeded;
import dev.vivavoce.bff.proof.SecondFactorRefused;
import dev.vivavoce.bff.provider.Inputs.FinishProviderLinkInput;
import dev.vivavoce.bff.provider.Inputs.StartProviderLinkInput;
import dev.vivavoce.bff.provider.Inputs.StartProviderSignInInput;
import dev.vivavoce.bff.provider.Inputs.UnlinkProviderInput;
import dev.vivavoce.bff.provider.Payloads.LinkedProviderUnknown;
import dev.vivavoce.bff.provider.Payloads.PasswordNotSet;
import dev.vivavoce.bff.provider.Payloads.ProviderLinkTaken;
import dev.vivavoce.bff.provider.Payloads.ProviderUnknown;
import dev.vivavoce.bff.provider.Payloads.ProviderVisit;
import dev.vivavoce.bff.provider.Payloads.SignInProvider;
import dev.vivavoce.bff.provider.Payloads.StartProviderLinkPayload;
import dev.vivavoce.bff.provider.Payloads.StartProviderSignInPayload;
import dev.vivavoce.identity.v1.BegunSignIn;
import dev.vivavoce.identity.v1.FinishLinkRequest;
import dev.vivavoce.identity.v1.GetSignInMethodsRequest;
import dev.vivavoce.identity.v1.ListProvidersRequest;
import dev.vivavoce.identity.v1.ProviderLink;
import dev.vivavoce.identity.v1.ProviderServiceGrpc;
import dev.vivavoce.identity.v1.StartLinkRequest;
import dev.vivavoce.identity.v1.StartSignInRequest;
import dev.vivavoce.identity.v1.UnlinkProviderRequest;
import io.grpc.Channel;
import io.grpc.ClientInterceptor;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.List;

/// Calls identity about providers. [dev.vivavoce.bff.account.AccountClient] finishes sign-ins, because they start
/// sessions.
public final class ProviderClient {
    /// Identity asks the provider, and hashes a password perhaps.
    private static final Duration PROVIDER = Duration.ofSeconds(20);

    private final ProviderServiceGrpc.ProviderServiceBlockingStub providers;
    private final ProviderServiceGrpc.ProviderServiceBlockingStub signIns;

    /// `inOwnName` adds the edge's own token to calls without a person's, so that identity accepts the
    /// forwarded address.
    public ProviderClient(Channel identity, ClientInterceptor... inOwnName) {
        providers = ProviderServiceGrpc.newBlockingStub(identity);
        signIns = providers.withInterceptors(inOwnName);
    }

    List<SignInProvider> list(Requester requester) {
        return Calls.open(providers, requester, Calls.READ)
                .listProviders(ListProvidersRequest.getDefaultInstance())
                .getProvidersList()
                .stream()
                .map(provider -> new SignInProvider(provider.getId(), provider.getName()))
                .toList();
    }

    SignInMethods methods(Requester requester) {
        var methods = Calls.signedIn(providers, requester, Calls.READ)
                .getSignInMethods(GetSignInMethodsRequest.getDefaultInstance());
        return new SignInMethods(
                methods.getHasPassword(),
                methods.getLinksList().stream().map(ProviderClient::linked).toList());
    }

    StartProviderSignInPayload start(Requester requester, StartProviderSignInInput input) {
        var request = StartSignInRequest.newBuilder()
                .setProviderId(input.provider())
                .setReturnTo(ProtoMapping.orEmpty(input.returnTo()))
                .setLocale(ProtoMapping.orEmpty(input.locale()))
                .setTimeZone(ProtoMapping.orEmpty(input.timeZone()))
                .build();
        try {
            var response = Calls.signingIn(signIns, requester, PROVIDER).startSignIn(request);
            return new StartProviderSignInPayload(visit(response.getBegun()), List.of());
        } catch (StatusRuntimeException thrown) {
            return new StartProviderSignInPayload(null, List.of(refusal(thrown)));
        }
    }

    StartProviderLinkPayload startLink(Requester requester, StartProviderLinkInput input) {
        var request = StartLinkRequest.newBuilder()
                .setProviderId(input.provider())
                .setPassword(input.password())
                .setFactor(SecondFactorInput.message(input.factor()))
                .setLocale(ProtoMapping.orEmpty(input.locale()))
                .build();
        try {
            var response = Calls.signedIn(providers, requester, PROVIDER).startLink(request);
            return switch (response.getOutcomeCase()) {
                case BEGUN -> new StartProviderLinkPayload(visit(response.getBegun()), List.of());
                case WRONG_PASSWORD -> notStarted(WrongPassword.WRONG);
                case FACTOR_NEEDED -> notStarted(SecondFactorNeeded.of(response.getFactorNeeded()));
                case FACTOR_REFUSED -> notStarted(SecondFactorRefused.REFUSED);
                case OUTCOME_NOT_SET -> throw unknownOutcome();
            };
        } catch (StatusRuntimeException thrown) {
            return notStarted(refusal(thrown));
        }
    }

    /// Returns why not; empty on success.
    List<UserError> finishLink(Requester requester, FinishProviderLinkInput input) {
        var request = FinishLinkRequest.newBuilder()
                .setAnswer(input.answer().message())
                .build();
        try {
            var response = Calls.signedInFrom(providers, requester, PROVIDER).finishLink(request);
            return switch (response.getOutcomeCase()) {
                case LINKED -> List.of();
                case REFUSED -> List.of(ProviderRefused.of(response.getRefused()));
                case TAKEN -> List.of(new ProviderLinkTaken("it is linked to another account, or another one is here"));
                case OUTCOME_NOT_SET -> throw unknownOutcome();
            };
        } catch (StatusRuntimeException thrown) {
            return List.of(refusal(thrown));
        }
    }

    /// Returns why not; empty on success.
    List<UserError> unlink(Requester requester, UnlinkProviderInput input) {
        var request = UnlinkProviderRequest.newBuilder()
                .setLinkId(GlobalId.local(LinkedProvider.TYPE, input.linkedProviderId()))
                .setPassword(input.password())
                .setFactor(SecondFactorInput.message(input.factor()))
                .build();
        try {
            var response = Calls.signedIn(providers, requester, PROVIDER).unlinkProvider(request);
            return switch (response.getOutcomeCase()) {
                case UNLINKED -> List.of();
                case WRONG_PASSWORD -> List.of(WrongPassword.WRONG);
                case FACTOR_NEEDED -> List.of(SecondFactorNeeded.of(response.getFactorNeeded()));
                case FACTOR_REFUSED -> List.of(SecondFactorRefused.REFUSED);
                case OUTCOME_NOT_SET -> throw unknownOutcome();
            };
        } catch (StatusRuntimeException thrown) {
            return List.of(refusal(thrown));
        }
    }

    private static UserError refusal(StatusRuntimeException thrown) {
        if (Refusals.is(thrown, "PROVIDER_UNKNOWN")) return new ProviderUnknown("no such provider");
        if (Refusals.is(thrown, "PROVIDER_LINK_UNKNOWN")) return new LinkedProviderUnknown("you have no such provider");
        if (Refusals.is(thrown, "PASSWORD_NOT_SET"))
            return new PasswordNotSet("the account has no password: request one by mail");
        return InvalidInput.of(thrown);
    }

    private static LinkedProvider linked(ProviderLink link) {
        return new LinkedProvider(
                link.getId(),
                ProtoMapping.orNull(link.getProviderId()),
                link.getProviderName(),
                ProtoMapping.orNull(link.getEmail()),
                ProtoMapping.time(link.getLinkedAt()),
                link.hasLastUsedAt() ? ProtoMapping.time(link.getLastUsedAt()) : null);
    }

    private static ProviderVisit visit(BegunSignIn begun) {
        return new ProviderVisit(
                begun.getAuthorizationUrl(), begun.getBrowserToken(), ProtoMapping.time(begun.getExpiresAt()));
    }

    private static StartProviderLinkPayload notStarted(UserError why) {
        return new StartProviderLinkPayload(null, List.of(why));
    }

    private static IllegalStateException unknownOutcome() {
        return new IllegalStateException("identity answered without an outcome we know");
    }
}
