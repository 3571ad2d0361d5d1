package dev.vivavoce.identity.federation;

import dev.vivavoce.identity.factor.FactorMapping;
import dev.vivavoce.identity.factor.StepUp;
import dev.vivavoce.identity.limit.ClientAddress;
import dev.vivavoce.identity.provider.Refusal;
import dev.vivavoce.identity.session.SessionGrpc;
import dev.vivavoce.identity.v1.BegunSignIn;
import dev.vivavoce.identity.v1.FinishLinkRequest;
import dev.vivavoce.identity.v1.FinishLinkResponse;
import dev.vivavoce.identity.v1.FinishSignInRequest;
import dev.vivavoce.identity.v1.FinishSignInResponse;
import dev.vivavoce.identity.v1.GetSignInMethodsRequest;
import dev.vivavoce.identity.v1.GetSignInMethodsResponse;
import dev.vivavoce.identity.v1.ListProvidersRequest;
import dev.vivavoce.identity.v1.ListProvidersResponse;
import dev.vivavoce.identity.v1.Provider;
import dev.vivavoce.identity.v1.ProviderAnswer;
import dev.vivavoce.identity.v1.ProviderEmailInUse;
import dev.vivavoce.identity.v1.ProviderEmailUnverified;
import dev.vivavoce.identity.v1.ProviderLink;
import dev.vivavoce.identity.v1.ProviderLinkTaken;
import dev.vivavoce.identity.v1.ProviderRefusal;
import dev.vivavoce.identity.v1.ProviderRefused;
import dev.vivavoce.identity.v1.ProviderServiceGrpc;
import dev.vivavoce.identity.v1.ProviderUnlinked;
import dev.vivavoce.identity.v1.StartLinkRequest;
import dev.vivavoce.identity.v1.StartLinkResponse;
import dev.vivavoce.identity.v1.StartSignInRequest;
import dev.vivavoce.identity.v1.StartSignInResponse;
import dev.vivavoce.identity.v1.UnlinkProviderRequest;
import dev.vivavoce.identity.v1.UnlinkProviderResponse;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.security.Caller.Role;
import io.grpc.stub.StreamObserver;

/// The gRPC endpoint of providers.
public final class FederationGrpc extends ProviderServiceGrpc.ProviderServiceImplBase {
    private final Federations federations;

    public FederationGrpc(Federations federations) {
        this.federations = federations;
    }

    @Override
    public void listProviders(ListProvidersRequest request, StreamObserver<ListProvidersResponse> out) {
        var response = ListProvidersResponse.newBuilder();
        for (var provider : federations.providers())
            response.addProviders(Provider.newBuilder().setId(provider.id()).setName(provider.name()));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void startSignIn(StartSignInRequest request, StreamObserver<StartSignInResponse> out) {
        var wanted =
                new Start(request.getProviderId(), request.getReturnTo(), request.getLocale(), request.getTimeZone());
        var begun = federations.start(wanted, ClientAddress.current());
        out.onNext(StartSignInResponse.newBuilder().setBegun(message(begun)).build());
        out.onCompleted();
    }

    @Override
    public void finishSignIn(FinishSignInRequest request, StreamObserver<FinishSignInResponse> out) {
        var caller = Caller.current();
        var guestId = caller.is(Role.GUEST) ? caller.userId() : null;
        var response = FinishSignInResponse.newBuilder();
        switch (federations.finish(answer(request.getAnswer()), guestId, ClientAddress.current())) {
            case SignInFinish.Begun(var signedIn, var returnTo) ->
                response.setSignedIn(SessionGrpc.message(signedIn)).setReturnTo(returnTo);
            case SignInFinish.Challenged(var challenge, var returnTo) ->
                response.setChallenge(SessionGrpc.message(challenge)).setReturnTo(returnTo);
            case SignInFinish.Refused(Refusal reason) -> response.setRefused(refused(reason));
            case SignInFinish.EmailUnverified() ->
                response.setEmailUnverified(ProviderEmailUnverified.getDefaultInstance());
            case SignInFinish.EmailInUse() -> response.setEmailInUse(ProviderEmailInUse.getDefaultInstance());
        }
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void getSignInMethods(GetSignInMethodsRequest request, StreamObserver<GetSignInMethodsResponse> out) {
        var methods = federations.methods(Caller.current().userId());
        var response = GetSignInMethodsResponse.newBuilder().setHasPassword(methods.hasPassword());
        for (var link : methods.links()) response.addLinks(message(link));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void startLink(StartLinkRequest request, StreamObserver<StartLinkResponse> out) {
        var response = StartLinkResponse.newBuilder();
        var wanted = new Start(request.getProviderId(), "", request.getLocale(), "");
        var proof = FactorMapping.proof(request.getFactor());
        var password = new Secret(request.getPassword());
        switch (federations.startLink(Caller.current().userId(), wanted, password, proof)) {
            case LinkStart.Begun(BegunVisit visit) -> response.setBegun(message(visit));
            case LinkStart.NotPassed(StepUp.Refusal why) ->
                FactorMapping.refuse(
                        why, response::setWrongPassword, response::setFactorNeeded, response::setFactorRefused);
        }
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void finishLink(FinishLinkRequest request, StreamObserver<FinishLinkResponse> out) {
        var response = FinishLinkResponse.newBuilder();
        switch (federations.finishLink(Caller.current().userId(), answer(request.getAnswer()))) {
            case LinkFinish.Linked(Link link) -> response.setLinked(message(link));
            case LinkFinish.Refused(Refusal reason) -> response.setRefused(refused(reason));
            case LinkFinish.Taken() -> response.setTaken(ProviderLinkTaken.getDefaultInstance());
        }
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void unlinkProvider(UnlinkProviderRequest request, StreamObserver<UnlinkProviderResponse> out) {
        var response = UnlinkProviderResponse.newBuilder();
        var id = Ids.uuid("link_id", request.getLinkId());
        var proof = FactorMapping.proof(request.getFactor());
        switch (federations.unlink(Caller.current().userId(), id, new Secret(request.getPassword()), proof)) {
            case StepUp.Passed() -> response.setUnlinked(ProviderUnlinked.getDefaultInstance());
            case StepUp.Refusal why ->
                FactorMapping.refuse(
                        why, response::setWrongPassword, response::setFactorNeeded, response::setFactorRefused);
        }
        out.onNext(response.build());
        out.onCompleted();
    }

    private static BegunSignIn message(BegunVisit visit) {
        return BegunSignIn.newBuilder()
                .setAuthorizationUrl(visit.authorizationUrl().toString())
                .setBrowserToken(visit.browserToken().reveal())
                .setExpiresAt(ProtoTimes.timestamp(visit.expiresAt()))
                .build();
    }

    private ProviderLink message(Link link) {
        var message = ProviderLink.newBuilder()
                .setId(link.id().toString())
                .setProviderName(link.issuer())
                .setEmail(link.email())
                .setLinkedAt(ProtoTimes.timestamp(link.linkedAt()));
        federations
                .provider(link)
                .ifPresent(provider -> message.setProviderId(provider.id()).setProviderName(provider.name()));
        if (link.lastUsedAt() != null) message.setLastUsedAt(ProtoTimes.timestamp(link.lastUsedAt()));
        return message.build();
    }

    private static Answer answer(ProviderAnswer message) {
        return new Answer(
                new Secret(message.getState()),
                message.getCode(),
                message.getIssuer(),
                new Secret(message.getBrowserToken()));
    }

    private static ProviderRefused refused(Refusal reason) {
        return ProviderRefused.newBuilder()
                .setReason(
                        switch (reason) {
                            case STATE -> ProviderRefusal.PROVIDER_REFUSAL_STATE;
                            case CODE -> ProviderRefusal.PROVIDER_REFUSAL_CODE;
                            case TOKEN -> ProviderRefusal.PROVIDER_REFUSAL_TOKEN;
                            case ALGORITHM -> ProviderRefusal.PROVIDER_REFUSAL_ALGORITHM;
                            case SIGNATURE -> ProviderRefusal.PROVIDER_REFUSAL_SIGNATURE;
                            case ISSUER -> ProviderRefusal.PROVIDER_REFUSAL_ISSUER;
                            case AUDIENCE -> ProviderRefusal.PROVIDER_REFUSAL_AUDIENCE;
                            case TIME -> ProviderRefusal.PROVIDER_REFUSAL_TIME;
                            case NONCE -> ProviderRefusal.PROVIDER_REFUSAL_NONCE;
                            case SUBJECT -> ProviderRefusal.PROVIDER_REFUSAL_SUBJECT;
                        })
                .build();
    }
}
