package dev.vivavoce.it;

import dev.vivavoce.identity.factor.Totp;
import dev.vivavoce.identity.v1.BeginFactorRequest;
import dev.vivavoce.identity.v1.ConfirmFactorRequest;
import dev.vivavoce.identity.v1.FactorServiceGrpc;
import dev.vivavoce.identity.v1.LoginRequest;
import dev.vivavoce.identity.v1.RefreshRequest;
import dev.vivavoce.identity.v1.SessionServiceGrpc;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.Channel;
import java.time.Instant;
import java.util.List;

/// The first sign-in of people who need a second factor, which administrators do.
final class SecondFactor {
    private SecondFactor() {}

    /// Signs a person in who has no factor yet, turns one on, and returns the tokens that know of it.
    static TurnedOn signIn(Channel identity, String email, String password) {
        var sessions = SessionServiceGrpc.newBlockingStub(identity);
        var login = LoginRequest.newBuilder().setEmail(email).setPassword(password);
        var signedIn = sessions.login(login.build()).getSignedIn();
        var factors = FactorServiceGrpc.newBlockingStub(identity)
                .withInterceptors(Caller.bearer(() -> new Secret(signedIn.getAccessToken())));
        var begun = factors.beginFactor(
                        BeginFactorRequest.newBuilder().setPassword(password).build())
                .getBegun();
        var app = Totp.of(new Secret(begun.getSecret()));
        var confirmed = factors.confirmFactor(ConfirmFactorRequest.newBuilder()
                .setCode(app.code(Totp.step(Instant.now())))
                .build());
        if (!confirmed.hasConfirmed()) throw new IllegalStateException("the code was refused: " + confirmed);
        return new TurnedOn(
                renewed(identity, signedIn), confirmed.getConfirmed().getCodesList());
    }

    /// The tokens, and the recovery codes.
    record TurnedOn(SignedIn signedIn, List<String> codes) {}

    static SignedIn renewed(Channel identity, SignedIn signedIn) {
        return SessionServiceGrpc.newBlockingStub(identity)
                .refresh(RefreshRequest.newBuilder()
                        .setRefreshToken(signedIn.getRefreshToken())
                        .build())
                .getSignedIn();
    }
}
