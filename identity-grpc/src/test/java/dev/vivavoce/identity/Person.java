package dev.vivavoce.identity;

import dev.vivavoce.identity.factor.Totp;
import dev.vivavoce.identity.v1.AccountServiceGrpc;
import dev.vivavoce.identity.v1.AccountServiceGrpc.AccountServiceBlockingStub;
import dev.vivavoce.identity.v1.BeginFactorRequest;
import dev.vivavoce.identity.v1.ConfirmFactorRequest;
import dev.vivavoce.identity.v1.FactorProof;
import dev.vivavoce.identity.v1.FactorServiceGrpc;
import dev.vivavoce.identity.v1.FactorServiceGrpc.FactorServiceBlockingStub;
import dev.vivavoce.identity.v1.FinishLoginRequest;
import dev.vivavoce.identity.v1.FinishLoginResponse;
import dev.vivavoce.identity.v1.GetUserRequest;
import dev.vivavoce.identity.v1.LoginRequest;
import dev.vivavoce.identity.v1.LoginResponse;
import dev.vivavoce.identity.v1.LogoutRequest;
import dev.vivavoce.identity.v1.RefreshRequest;
import dev.vivavoce.identity.v1.RegisterRequest;
import dev.vivavoce.identity.v1.RegisterResponse;
import dev.vivavoce.identity.v1.SessionServiceGrpc;
import dev.vivavoce.identity.v1.SessionServiceGrpc.SessionServiceBlockingStub;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.identity.v1.User;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A person in a test, with a unique email address.
public record Person(Channel channel, String email, String password) {
    public static Person at(Channel channel) {
        return new Person(channel, UUID.randomUUID() + "@example.org", "a quiet river bends north");
    }

    /// The same person at another address, with another browser.
    public Person at(String address, String userAgent) {
        var headers = new Metadata();
        headers.put(Metadata.Key.of("x-forwarded-for", Metadata.ASCII_STRING_MARSHALLER), address);
        headers.put(Metadata.Key.of("x-forwarded-user-agent", Metadata.ASCII_STRING_MARSHALLER), userAgent);
        return over(ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(headers)));
    }

    /// The connection with the token of a session.
    public Channel as(SignedIn signedIn) {
        return ClientInterceptors.intercept(channel, Caller.bearer(() -> new Secret(signedIn.getAccessToken())));
    }

    /// The same person over another connection.
    public Person over(Channel other) {
        return new Person(other, email, password);
    }

    /// The same person with calls that have `x-forwarded-for`.
    public Person forwardedFor(String address) {
        var headers = new Metadata();
        headers.put(Metadata.Key.of("x-forwarded-for", Metadata.ASCII_STRING_MARSHALLER), address);
        return over(ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(headers)));
    }

    public Person withPassword(String other) {
        return new Person(channel, email, other);
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
        return register(registration()).getRegistered();
    }

    public RegisterResponse register(RegisterRequest.Builder request) {
        return AccountServiceGrpc.newBlockingStub(channel).register(request.build());
    }

    public LoginResponse login() {
        return sessions()
                .login(LoginRequest.newBuilder()
                        .setEmail(email)
                        .setPassword(password)
                        .build());
    }

    /// Answers the challenge of a sign-in.
    public FinishLoginResponse finish(LoginResponse challenged, FactorProof.Builder factor) {
        return sessions()
                .finishLogin(FinishLoginRequest.newBuilder()
                        .setChallenge(challenged.getChallenge().getToken())
                        .setFactor(factor)
                        .build());
    }

    public FactorServiceBlockingStub factorAs(SignedIn signedIn) {
        return FactorServiceGrpc.newBlockingStub(as(signedIn));
    }

    /// Turns the second factor on with the code of an instant.
    public TurnedOn turnFactorOn(SignedIn signedIn, Instant now) {
        var factor = factorAs(signedIn);
        var begun = factor.beginFactor(
                        BeginFactorRequest.newBuilder().setPassword(password).build())
                .getBegun();
        var app = Totp.of(new Secret(begun.getSecret()));
        var confirmed = factor.confirmFactor(ConfirmFactorRequest.newBuilder()
                .setCode(app.code(Totp.step(now)))
                .build());
        return new TurnedOn(app, confirmed.getConfirmed().getCodesList());
    }

    /// The app of a person, and the recovery codes.
    public record TurnedOn(Totp app, List<String> recoveryCodes) {
        public FactorProof.Builder code(Instant at) {
            return FactorProof.newBuilder().setCode(app.code(Totp.step(at)));
        }

        public FactorProof.Builder recovery(int index) {
            return FactorProof.newBuilder().setRecoveryCode(recoveryCodes.get(index));
        }
    }

    public SignedIn refresh(SignedIn signedIn) {
        return sessions()
                .refresh(RefreshRequest.newBuilder()
                        .setRefreshToken(signedIn.getRefreshToken())
                        .build())
                .getSignedIn();
    }

    public void logout(SignedIn signedIn) {
        sessions()
                .logout(LogoutRequest.newBuilder()
                        .setRefreshToken(signedIn.getRefreshToken())
                        .build());
    }

    /// Returns the account that the owner of the token sees.
    public User own(SignedIn signedIn) {
        return accountsAs(signedIn).getUser(GetUserRequest.getDefaultInstance()).getUser();
    }

    public AccountServiceBlockingStub accountsAs(SignedIn signedIn) {
        return accountsWith(signedIn.getAccessToken());
    }

    public AccountServiceBlockingStub accountsWith(String token) {
        return AccountServiceGrpc.newBlockingStub(
                ClientInterceptors.intercept(channel, Caller.bearer(() -> new Secret(token))));
    }

    private SessionServiceBlockingStub sessions() {
        return SessionServiceGrpc.newBlockingStub(channel);
    }
}
