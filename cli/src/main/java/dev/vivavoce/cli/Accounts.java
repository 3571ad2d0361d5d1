package dev.vivavoce.cli;

import dev.vivavoce.billing.v1.AssignPlanRequest;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc;
import dev.vivavoce.identity.v1.AccountServiceGrpc;
import dev.vivavoce.identity.v1.FactorProof;
import dev.vivavoce.identity.v1.FinishLoginRequest;
import dev.vivavoce.identity.v1.LoginRequest;
import dev.vivavoce.identity.v1.RegisterRequest;
import dev.vivavoce.identity.v1.SessionServiceGrpc;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.local.Platform;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.security.ServiceTokens;
import io.grpc.ClientInterceptor;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Registers accounts for benches over gRPC: a learner for each name, on the plan without limits.
public final class Accounts {
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(20);
    private static final String PASSWORD = "long enough for a bench";

    private static final Duration RENEW_AFTER = Duration.ofMinutes(10);

    private record Token(Secret value, long since) {}

    private final RunningPlatform platform;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    public Accounts(RunningPlatform platform) {
        this.platform = platform;
    }

    /// Signs a learner in; registers them first when the name is new.
    public SignedIn learner(String name) {
        var email = name + "@bench.vivavoce.example";
        var login = SessionServiceGrpc.newBlockingStub(platform.channel("identity"))
                .withDeadlineAfter(ANSWER_LIMIT)
                .login(LoginRequest.newBuilder()
                        .setEmail(email)
                        .setPassword(PASSWORD)
                        .build());
        if (login.hasSignedIn()) return login.getSignedIn();
        var registered = AccountServiceGrpc.newBlockingStub(platform.channel("identity"))
                .withDeadlineAfter(ANSWER_LIMIT)
                .register(RegisterRequest.newBuilder()
                        .setEmail(email)
                        .setPassword(PASSWORD)
                        .setDisplayName(name)
                        .build());
        if (registered.hasRegistered()) return registered.getRegistered();
        throw new Refusal("the account " + email + " has another password");
    }

    /// Assigns the plan `demo`, whose speech time is unlimited. Uses a service secret of this installation from the
    /// data folder; returns false when it cannot be read.
    public boolean giveTimeWithoutEnd(String userId) {
        if (secret("service.bff").isEmpty()) return false;
        EntitlementServiceGrpc.newBlockingStub(platform.channel("billing"))
                .withInterceptors(asService("bff", "billing"))
                .withDeadlineAfter(ANSWER_LIMIT)
                .assignPlan(AssignPlanRequest.newBuilder()
                        .setUserId(userId)
                        .setPlanId("demo")
                        .build());
        return true;
    }

    /// Authenticates a stub as a learner; signs in again before the token expires.
    public ClientInterceptor as(String name) {
        return Caller.bearer(() -> tokens.compute(
                        name,
                        (_, kept) -> kept != null && System.nanoTime() - kept.since() < RENEW_AFTER.toNanos()
                                ? kept
                                : new Token(new Secret(learner(name).getAccessToken()), System.nanoTime()))
                .value());
    }

    /// The password of the demo learner that this installation made at its first start; empty when its data folder
    /// cannot be read here.
    public Optional<Secret> demoPassword() {
        return secret("learner").map(secret -> new Secret(secret.reveal().substring(0, 16)));
    }

    /// Lets a stub call `audience` as one of the platform's services.
    ///
    /// @throws Refusal when the data folder cannot be read
    public ClientInterceptor asService(String service, String audience) {
        return new ServiceTokens(platform.channel("identity"), service, serviceSecret(service), Clock.systemUTC())
                .calling(audience);
    }

    /// The secret that one of the platform's services exchanges for its tokens.
    ///
    /// @throws Refusal when its data folder cannot be read here
    public Secret serviceSecret(String service) {
        return secret("service." + service).orElseThrow(this::unreadable);
    }

    private Refusal unreadable() {
        return new Refusal("the secrets in " + platform.home() + " cannot be read");
    }

    /// The password of the administrator that this installation created at its first start.
    ///
    /// @throws Refusal when the data folder cannot be read
    public Secret administratorPassword() {
        return secret("admin").orElseThrow(this::unreadable);
    }

    /// Authenticates a stub as the administrator that this installation created at its first start.
    ///
    /// @param code returns the code of the administrator's authenticator app, or a recovery code
    /// @throws Refusal when the data folder cannot be read, the administrator has changed the password or has no
    ///     second factor yet, or the code is refused
    public ClientInterceptor asAdministrator(Supplier<String> code) {
        var sessions = SessionServiceGrpc.newBlockingStub(platform.channel("identity"));
        var login = sessions.withDeadlineAfter(ANSWER_LIMIT)
                .login(LoginRequest.newBuilder()
                        .setEmail(Platform.ADMIN)
                        .setPassword(administratorPassword().reveal())
                        .build());
        if (login.hasSignedIn())
            throw new Refusal("the administrator has no second factor yet: sign in to the app as " + Platform.ADMIN
                    + " (the password is `admin` in " + platform.home().resolve("secrets")
                    + ") and turn it on under Me, Security");
        if (!login.hasChallenge()) throw new Refusal("the administrator of this installation has another password");
        var finished = sessions.withDeadlineAfter(ANSWER_LIMIT)
                .finishLogin(FinishLoginRequest.newBuilder()
                        .setChallenge(login.getChallenge().getToken())
                        .setFactor(factor(code.get()))
                        .build());
        if (!finished.hasSignedIn()) throw new Refusal("this code is wrong or was used before");
        var token = new Secret(finished.getSignedIn().getAccessToken());
        return Caller.bearer(() -> token);
    }

    /// Six digits are the code of an app; a recovery code has letters, too.
    private static FactorProof factor(String code) {
        var proof = FactorProof.newBuilder();
        return (code.matches("[0-9 ]{6,}") ? proof.setCode(code) : proof.setRecoveryCode(code)).build();
    }

    private Optional<Secret> secret(String name) {
        var file = platform.home().resolve("secrets");
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            secrets.load(reader);
        } catch (IOException _) {
            return Optional.empty();
        }
        return Optional.ofNullable(secrets.getProperty(name)).map(Secret::new);
    }
}
