package dev.vivavoce.identity.federation;

import dev.vivavoce.identity.Person;
import dev.vivavoce.identity.federation.StandInProvider.Somebody;
import dev.vivavoce.identity.v1.BegunSignIn;
import dev.vivavoce.identity.v1.FinishLinkRequest;
import dev.vivavoce.identity.v1.FinishLinkResponse;
import dev.vivavoce.identity.v1.FinishSignInRequest;
import dev.vivavoce.identity.v1.FinishSignInResponse;
import dev.vivavoce.identity.v1.GetSignInMethodsRequest;
import dev.vivavoce.identity.v1.GetSignInMethodsResponse;
import dev.vivavoce.identity.v1.ProviderAnswer;
import dev.vivavoce.identity.v1.ProviderRefusal;
import dev.vivavoce.identity.v1.ProviderServiceGrpc;
import dev.vivavoce.identity.v1.ProviderServiceGrpc.ProviderServiceBlockingStub;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.identity.v1.StartLinkRequest;
import dev.vivavoce.identity.v1.StartLinkResponse;
import dev.vivavoce.identity.v1.StartSignInRequest;
import io.grpc.Channel;

/// People who sign in and link with a provider, over one connection.
record Visitor(Channel channel, StandInProvider provider) {
    BegunSignIn start() {
        return providers(channel)
                .startSignIn(StartSignInRequest.newBuilder()
                        .setProviderId("standin")
                        .setReturnTo("/practice")
                        .setLocale("es")
                        .setTimeZone("Europe/Madrid")
                        .build())
                .getBegun();
    }

    ProviderAnswer answer(BegunSignIn begun, Somebody somebody) {
        var returned = provider.visit(begun.getAuthorizationUrl(), somebody);
        return ProviderAnswer.newBuilder()
                .setState(returned.state())
                .setCode(returned.code())
                .setBrowserToken(begun.getBrowserToken())
                .build();
    }

    FinishSignInResponse signIn(Somebody somebody) {
        return finish(channel, start(), somebody);
    }

    FinishSignInResponse finish(Channel as, BegunSignIn begun, Somebody somebody) {
        return finish(as, answer(begun, somebody));
    }

    FinishSignInResponse finish(Channel as, ProviderAnswer answer) {
        return providers(as)
                .finishSignIn(FinishSignInRequest.newBuilder().setAnswer(answer).build());
    }

    ProviderRefusal refusal(ProviderAnswer answer) {
        return finish(channel, answer).getRefused().getReason();
    }

    StartLinkResponse startLink(SignedIn signedIn, String password) {
        return providers(asPerson(signedIn))
                .startLink(StartLinkRequest.newBuilder()
                        .setProviderId("standin")
                        .setPassword(password)
                        .build());
    }

    FinishLinkResponse finishLink(SignedIn signedIn, ProviderAnswer answer) {
        return providers(asPerson(signedIn))
                .finishLink(FinishLinkRequest.newBuilder().setAnswer(answer).build());
    }

    GetSignInMethodsResponse methods(SignedIn signedIn) {
        return providers(asPerson(signedIn)).getSignInMethods(GetSignInMethodsRequest.getDefaultInstance());
    }

    Channel asPerson(SignedIn signedIn) {
        return Person.at(channel).as(signedIn);
    }

    ProviderServiceBlockingStub providers(Channel channel) {
        return ProviderServiceGrpc.newBlockingStub(channel);
    }
}
