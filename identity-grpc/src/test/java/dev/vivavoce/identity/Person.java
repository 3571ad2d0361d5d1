package dev.vivavoce.identity;

import dev.vivavoce.identity.v1.AccountServiceGrpc;
import dev.vivavoce.identity.v1.LoginRequest;
import dev.vivavoce.identity.v1.RefreshRequest;
import dev.vivavoce.identity.v1.RegisterRequest;
import dev.vivavoce.identity.v1.SessionServiceGrpc;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.runtime.Caller;
import dev.vivavoce.runtime.Secret;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import java.util.UUID;

/// Someone who uses identity in a test, with an address that nobody else has.
public record Person(Channel channel, String email, String password) {
    public static Person at(Channel channel) {
        return new Person(channel, UUID.randomUUID() + "@example.org", "a quiet river bends north");
    }

    public RegisterRequest.Builder registration() {
        return RegisterRequest.newBuilder()
                .setEmail(email)
                .setPassword(password)
                .setDisplayName("Ana María")
                .setLocale("es")
                .setTimeZone("Europe/Madrid");
    }

    public SignedIn register() {
        return AccountServiceGrpc.newBlockingStub(channel)
                .register(registration().build())
                .getRegistered();
    }

    public LoginRequest.Builder login() {
        return LoginRequest.newBuilder().setEmail(email).setPassword(password);
    }

    public SignedIn refresh(String refreshToken) {
        return sessions()
                .refresh(RefreshRequest.newBuilder()
                        .setRefreshToken(refreshToken)
                        .build())
                .getSignedIn();
    }

    public SessionServiceGrpc.SessionServiceBlockingStub sessions() {
        return SessionServiceGrpc.newBlockingStub(channel);
    }

    /// The accounts as the bearer of a token sees them.
    public AccountServiceGrpc.AccountServiceBlockingStub accountsAs(SignedIn signedIn) {
        var bearer = Caller.bearer(() -> new Secret(signedIn.getAccessToken()));
        return AccountServiceGrpc.newBlockingStub(ClientInterceptors.intercept(channel, bearer));
    }
}
