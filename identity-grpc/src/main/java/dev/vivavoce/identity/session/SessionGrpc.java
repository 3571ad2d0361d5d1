package dev.vivavoce.identity.session;

import dev.vivavoce.identity.account.AccountGrpc;
import dev.vivavoce.identity.account.SignIn;
import dev.vivavoce.identity.account.User;
import dev.vivavoce.identity.limit.ClientAddress;
import dev.vivavoce.identity.v1.LoginRefused;
import dev.vivavoce.identity.v1.LoginRequest;
import dev.vivavoce.identity.v1.LoginResponse;
import dev.vivavoce.identity.v1.LogoutRequest;
import dev.vivavoce.identity.v1.LogoutResponse;
import dev.vivavoce.identity.v1.RefreshRequest;
import dev.vivavoce.identity.v1.RefreshResponse;
import dev.vivavoce.identity.v1.SessionServiceGrpc;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.proto.ProtoTimes;
import io.grpc.stub.StreamObserver;
import java.util.function.Function;

/// The gRPC endpoint of sign-in and sessions.
public final class SessionGrpc extends SessionServiceGrpc.SessionServiceImplBase {
    private final Sessions sessions;

    public SessionGrpc(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void login(LoginRequest request, StreamObserver<LoginResponse> out) {
        var attempt = new SignIn(request.getEmail(), new Secret(request.getPassword()));
        var response = LoginResponse.newBuilder();
        switch (sessions.login(attempt, ClientAddress.current())) {
            case Login.Begun(SignedIn signedIn) -> response.setSignedIn(message(signedIn));
            case Login.Refused() -> response.setRefused(LoginRefused.getDefaultInstance());
        }
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void refresh(RefreshRequest request, StreamObserver<RefreshResponse> out) {
        var signedIn = sessions.refresh(token(request.getRefreshToken()));
        out.onNext(RefreshResponse.newBuilder().setSignedIn(message(signedIn)).build());
        out.onCompleted();
    }

    @Override
    public void logout(LogoutRequest request, StreamObserver<LogoutResponse> out) {
        sessions.logout(token(request.getRefreshToken()));
        out.onNext(LogoutResponse.getDefaultInstance());
        out.onCompleted();
    }

    /// Returns a function that starts a session after a registration and returns its message.
    public static Function<User, dev.vivavoce.identity.v1.SignedIn> signIn(Sessions sessions) {
        return user -> message(sessions.begin(user));
    }

    private static dev.vivavoce.identity.v1.SignedIn message(SignedIn signedIn) {
        return dev.vivavoce.identity.v1.SignedIn.newBuilder()
                .setUser(AccountGrpc.message(signedIn.user()))
                .setAccessToken(signedIn.accessToken().value().reveal())
                .setAccessTokenExpiresAt(
                        ProtoTimes.timestamp(signedIn.accessToken().expiresAt()))
                .setRefreshToken(signedIn.refreshToken().reveal())
                .setSessionExpiresAt(ProtoTimes.timestamp(signedIn.sessionEndsAt()))
                .build();
    }

    private static RefreshToken token(String text) {
        return new RefreshToken(new Secret(text));
    }
}
