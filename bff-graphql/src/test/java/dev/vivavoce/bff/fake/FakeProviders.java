package dev.vivavoce.bff.fake;

import com.google.protobuf.util.Timestamps;
import dev.vivavoce.identity.v1.BegunSignIn;
import dev.vivavoce.identity.v1.FactorRefused;
import dev.vivavoce.identity.v1.FinishLinkRequest;
import dev.vivavoce.identity.v1.FinishLinkResponse;
import dev.vivavoce.identity.v1.FinishSignInRequest;
import dev.vivavoce.identity.v1.FinishSignInResponse;
import dev.vivavoce.identity.v1.GetSignInMethodsRequest;
import dev.vivavoce.identity.v1.GetSignInMethodsResponse;
import dev.vivavoce.identity.v1.ListProvidersRequest;
import dev.vivavoce.identity.v1.ListProvidersResponse;
import dev.vivavoce.identity.v1.LoginChallenge;
import dev.vivavoce.identity.v1.Provider;
import dev.vivavoce.identity.v1.ProviderEmailInUse;
import dev.vivavoce.identity.v1.ProviderEmailUnverified;
import dev.vivavoce.identity.v1.ProviderLink;
import dev.vivavoce.identity.v1.ProviderLinkTaken;
import dev.vivavoce.identity.v1.ProviderRefusal;
import dev.vivavoce.identity.v1.ProviderRefused;
import dev.vivavoce.identity.v1.ProviderServiceGrpc;
import dev.vivavoce.identity.v1.ProviderUnlinked;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.identity.v1.StartLinkRequest;
import dev.vivavoce.identity.v1.StartLinkResponse;
import dev.vivavoce.identity.v1.StartSignInRequest;
import dev.vivavoce.identity.v1.StartSignInResponse;
import dev.vivavoce.identity.v1.UnlinkProviderRequest;
import dev.vivavoce.identity.v1.UnlinkProviderResponse;
import dev.vivavoce.identity.v1.WrongPassword;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/// The part of identity with providers: there is one, and its code decides how an answer ends.
final class FakeProviders extends ProviderServiceGrpc.ProviderServiceImplBase {
    private static final BegunSignIn BEGUN = BegunSignIn.newBuilder()
            .setAuthorizationUrl("https://provider.example/authorize?state=s")
            .setBrowserToken("browser")
            .setExpiresAt(Timestamps.fromMillis(0))
            .build();

    private final Map<String, ProviderLink> links = new ConcurrentSkipListMap<>();
    private final FakeFactors factors;
    private final Supplier<SignedIn> session;

    /// @param session starts a session of the person who signs in
    FakeProviders(FakeFactors factors, Supplier<SignedIn> session) {
        this.factors = factors;
        this.session = session;
    }

    private static <R> void answer(StreamObserver<R> out, R response) {
        out.onNext(response);
        out.onCompleted();
    }

    @Override
    public void listProviders(ListProvidersRequest request, StreamObserver<ListProvidersResponse> out) {
        answer(
                out,
                ListProvidersResponse.newBuilder()
                        .addProviders(Provider.newBuilder().setId("standin").setName("Stand-in"))
                        .build());
    }

    @Override
    public void startSignIn(StartSignInRequest request, StreamObserver<StartSignInResponse> out) {
        requireKnown(request.getProviderId());
        if (!request.getReturnTo().startsWith("/")) throw Failure.invalidField("return_to", "expected: a path");
        answer(out, StartSignInResponse.newBuilder().setBegun(BEGUN).build());
    }

    @Override
    public void finishSignIn(FinishSignInRequest request, StreamObserver<FinishSignInResponse> out) {
        var response = FinishSignInResponse.newBuilder();
        switch (request.getAnswer().getCode()) {
            case "right" -> response.setSignedIn(session.get()).setReturnTo("/progress");
            case "challenged" ->
                response.setChallenge(LoginChallenge.newBuilder()
                                .setToken("challenge")
                                .addAllKinds(FakeFactors.needed().getKindsList()))
                        .setReturnTo("/progress");
            case "unverified" -> response.setEmailUnverified(ProviderEmailUnverified.getDefaultInstance());
            case "in use" -> response.setEmailInUse(ProviderEmailInUse.getDefaultInstance());
            case "away" -> throw Failure.unavailable("PROVIDER_UNAVAILABLE", "the provider does not answer");
            case "" -> throw Failure.invalidField("answer.code", "expected: a code");
            default ->
                response.setRefused(ProviderRefused.newBuilder().setReason(ProviderRefusal.PROVIDER_REFUSAL_NONCE));
        }
        answer(out, response.build());
    }

    @Override
    public void getSignInMethods(GetSignInMethodsRequest request, StreamObserver<GetSignInMethodsResponse> out) {
        answer(
                out,
                GetSignInMethodsResponse.newBuilder()
                        .setHasPassword(true)
                        .addAllLinks(links.values())
                        .build());
    }

    @Override
    public void startLink(StartLinkRequest request, StreamObserver<StartLinkResponse> out) {
        requireKnown(request.getProviderId());
        var response = StartLinkResponse.newBuilder();
        if (request.getPassword().isEmpty()) throw Failure.precondition("PASSWORD_NOT_SET", "set one");
        if (!request.getPassword().equals(FakeCredentials.PASSWORD))
            response.setWrongPassword(WrongPassword.getDefaultInstance());
        else if (factors.asksFor(request.getFactor())) response.setFactorNeeded(FakeFactors.needed());
        else if (factors.refuses(request.getFactor())) response.setFactorRefused(FactorRefused.getDefaultInstance());
        else response.setBegun(BEGUN);
        answer(out, response.build());
    }

    @Override
    public void finishLink(FinishLinkRequest request, StreamObserver<FinishLinkResponse> out) {
        var response = FinishLinkResponse.newBuilder();
        switch (request.getAnswer().getCode()) {
            case "right" -> {
                var link = ProviderLink.newBuilder()
                        .setId(UUID.randomUUID().toString())
                        .setProviderId("standin")
                        .setProviderName("Stand-in")
                        .setEmail(Caller.current().subject() + "@provider.example")
                        .setLinkedAt(Timestamps.fromMillis(0))
                        .build();
                links.put(link.getId(), link);
                response.setLinked(link);
            }
            case "taken" -> response.setTaken(ProviderLinkTaken.getDefaultInstance());
            default ->
                response.setRefused(ProviderRefused.newBuilder().setReason(ProviderRefusal.PROVIDER_REFUSAL_STATE));
        }
        answer(out, response.build());
    }

    @Override
    public void unlinkProvider(UnlinkProviderRequest request, StreamObserver<UnlinkProviderResponse> out) {
        var response = UnlinkProviderResponse.newBuilder();
        if (!request.getPassword().equals(FakeCredentials.PASSWORD))
            response.setWrongPassword(WrongPassword.getDefaultInstance());
        else if (factors.asksFor(request.getFactor())) response.setFactorNeeded(FakeFactors.needed());
        else if (factors.refuses(request.getFactor())) response.setFactorRefused(FactorRefused.getDefaultInstance());
        else if (links.remove(request.getLinkId()) == null)
            throw Failure.notFound("PROVIDER_LINK_UNKNOWN", "no such link");
        else response.setUnlinked(ProviderUnlinked.getDefaultInstance());
        answer(out, response.build());
    }

    private static void requireKnown(String provider) {
        if (!provider.equals("standin")) throw Failure.notFound("PROVIDER_UNKNOWN", "no such provider");
    }
}
