package dev.vivavoce.bff.fake;

import com.google.protobuf.util.Timestamps;
import dev.vivavoce.identity.v1.FactorRefused;
import dev.vivavoce.identity.v1.LoginRefused;
import dev.vivavoce.identity.v1.LoginSuspendedRequest;
import dev.vivavoce.identity.v1.LoginSuspendedResponse;
import dev.vivavoce.identity.v1.NotSuspended;
import dev.vivavoce.identity.v1.SuspendedAccess;
import dev.vivavoce.identity.v1.SuspendedServiceGrpc;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;

/// Identity's sign-ins to suspended accounts: the address says how they end.
public final class FakeSuspended extends SuspendedServiceGrpc.SuspendedServiceImplBase {
    public static final String TOKEN = "a token for two things";

    /// The caller of the last sign-in: the edge with its own token.
    public volatile String lastBy = "";

    @Override
    public void loginSuspended(LoginSuspendedRequest request, StreamObserver<LoginSuspendedResponse> out) {
        lastBy = Caller.current().subject();
        var response = LoginSuspendedResponse.newBuilder();
        switch (request.getEmail()) {
            case "suspended@example.org" ->
                response.setOpened(SuspendedAccess.newBuilder()
                        .setAccessToken(TOKEN)
                        .setExpiresAt(Timestamps.fromMillis(600_000)));
            case "works@example.org" -> response.setNotSuspended(NotSuspended.getDefaultInstance());
            case "careful@example.org" -> response.setFactorNeeded(FakeFactors.needed());
            case "wrong code@example.org" -> response.setFactorRefused(FactorRefused.getDefaultInstance());
            case "long" -> throw Failure.invalidField("email", "expected: less");
            default -> response.setRefused(LoginRefused.getDefaultInstance());
        }
        out.onNext(response.build());
        out.onCompleted();
    }
}
