package dev.vivavoce.identity.suspended;

import dev.vivavoce.identity.account.SignIn;
import dev.vivavoce.identity.factor.FactorMapping;
import dev.vivavoce.identity.factor.StepUp;
import dev.vivavoce.identity.limit.ClientAddress;
import dev.vivavoce.identity.signing.AccessToken;
import dev.vivavoce.identity.v1.LoginRefused;
import dev.vivavoce.identity.v1.LoginSuspendedRequest;
import dev.vivavoce.identity.v1.LoginSuspendedResponse;
import dev.vivavoce.identity.v1.NotSuspended;
import dev.vivavoce.identity.v1.SuspendedAccess;
import dev.vivavoce.identity.v1.SuspendedServiceGrpc;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.proto.ProtoTimes;
import io.grpc.stub.StreamObserver;

/// The gRPC endpoint of sign-ins to suspended accounts.
public final class SuspendedGrpc extends SuspendedServiceGrpc.SuspendedServiceImplBase {
    private final SuspendedLogins logins;

    public SuspendedGrpc(SuspendedLogins logins) {
        this.logins = logins;
    }

    @Override
    public void loginSuspended(LoginSuspendedRequest request, StreamObserver<LoginSuspendedResponse> out) {
        var attempt = new SignIn(request.getEmail(), new Secret(request.getPassword()));
        var proof = FactorMapping.proof(request.getFactor());
        var response = LoginSuspendedResponse.newBuilder();
        switch (logins.login(attempt, proof, ClientAddress.current())) {
            case SuspendedLogin.Opened(AccessToken token) -> response.setOpened(message(token));
            case SuspendedLogin.Refused() -> response.setRefused(LoginRefused.getDefaultInstance());
            case SuspendedLogin.NotSuspended() -> response.setNotSuspended(NotSuspended.getDefaultInstance());
            case SuspendedLogin.NotPassed(StepUp.Refusal why) ->
                FactorMapping.refuse(
                        why,
                        _ -> response.setRefused(LoginRefused.getDefaultInstance()),
                        response::setFactorNeeded,
                        response::setFactorRefused);
        }
        out.onNext(response.build());
        out.onCompleted();
    }

    private static SuspendedAccess message(AccessToken token) {
        return SuspendedAccess.newBuilder()
                .setAccessToken(token.value().reveal())
                .setExpiresAt(ProtoTimes.timestamp(token.expiresAt()))
                .build();
    }
}
