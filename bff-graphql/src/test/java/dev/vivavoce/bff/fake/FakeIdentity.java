package dev.vivavoce.bff.fake;

import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import com.nimbusds.jose.jwk.JWKSet;
import dev.vivavoce.access.v1.Role;
import dev.vivavoce.identity.v1.AccountServiceGrpc;
import dev.vivavoce.identity.v1.AgeBracket;
import dev.vivavoce.identity.v1.BatchGetUsersRequest;
import dev.vivavoce.identity.v1.BatchGetUsersResponse;
import dev.vivavoce.identity.v1.EmailTaken;
import dev.vivavoce.identity.v1.ExchangeServiceSecretRequest;
import dev.vivavoce.identity.v1.ExchangeServiceSecretResponse;
import dev.vivavoce.identity.v1.FactorRefused;
import dev.vivavoce.identity.v1.FinishLoginRequest;
import dev.vivavoce.identity.v1.FinishLoginResponse;
import dev.vivavoce.identity.v1.GetSigningKeysRequest;
import dev.vivavoce.identity.v1.GetSigningKeysResponse;
import dev.vivavoce.identity.v1.GetUserRequest;
import dev.vivavoce.identity.v1.GetUserResponse;
import dev.vivavoce.identity.v1.GuestServiceGrpc;
import dev.vivavoce.identity.v1.ListEndedSessionsRequest;
import dev.vivavoce.identity.v1.ListEndedSessionsResponse;
import dev.vivavoce.identity.v1.ListSessionsRequest;
import dev.vivavoce.identity.v1.ListSessionsResponse;
import dev.vivavoce.identity.v1.LoginChallengeEnded;
import dev.vivavoce.identity.v1.LoginRefused;
import dev.vivavoce.identity.v1.LoginRequest;
import dev.vivavoce.identity.v1.LoginResponse;
import dev.vivavoce.identity.v1.LoginWithPasskeyRequest;
import dev.vivavoce.identity.v1.LoginWithPasskeyResponse;
import dev.vivavoce.identity.v1.LogoutRequest;
import dev.vivavoce.identity.v1.LogoutResponse;
import dev.vivavoce.identity.v1.PasskeyRefused;
import dev.vivavoce.identity.v1.RefreshRequest;
import dev.vivavoce.identity.v1.RefreshResponse;
import dev.vivavoce.identity.v1.RegisterGuestRequest;
import dev.vivavoce.identity.v1.RegisterGuestResponse;
import dev.vivavoce.identity.v1.RegisterRequest;
import dev.vivavoce.identity.v1.RegisterResponse;
import dev.vivavoce.identity.v1.RevokeOtherSessionsRequest;
import dev.vivavoce.identity.v1.RevokeOtherSessionsResponse;
import dev.vivavoce.identity.v1.RevokeSessionRequest;
import dev.vivavoce.identity.v1.RevokeSessionResponse;
import dev.vivavoce.identity.v1.ServiceTokenServiceGrpc;
import dev.vivavoce.identity.v1.SessionServiceGrpc;
import dev.vivavoce.identity.v1.SignInSession;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.identity.v1.StartGuestRequest;
import dev.vivavoce.identity.v1.StartGuestResponse;
import dev.vivavoce.identity.v1.UpdateProfileRequest;
import dev.vivavoce.identity.v1.UpdateProfileResponse;
import dev.vivavoce.identity.v1.User;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtimetest.TestIdentity;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Identity: accounts in a map, real signed tokens, refresh tokens that work once.
public final class FakeIdentity implements AutoCloseable {
    public final Counted calls = new Counted();
    /// Real keys and tokens of any kind.
    public final TestIdentity keys = new TestIdentity();

    /// The audit log.
    public final FakeAudit audit = new FakeAudit();

    /// The second factor of every user.
    public final FakeFactors factors = new FakeFactors();

    /// Links of mails, and what was asked about them.
    public final FakeCredentials credentials = new FakeCredentials(factors);

    /// The caller of the last sign-in: the edge with its own token, or a caller without one.
    public volatile String lastLoginBy = "";

    /// The token of the guest who made the last sign-in; empty for none.
    public volatile String lastGuestToken = "";

    /// Whether no guest may start.
    public volatile boolean guestsRefused;

    /// Registrations by mail, which a test turns on.
    public final FakeRegistrations registrations = new FakeRegistrations(this::signInSomebody);

    /// Guardians of people under 16.
    public final FakeGuardians guardians = new FakeGuardians();

    /// Sign-ins to suspended accounts.
    public final FakeSuspended suspended = new FakeSuspended();

    /// Of the last registration.
    public volatile AgeBracket lastAgeBracket = AgeBracket.AGE_BRACKET_UNSPECIFIED;

    private final Map<String, User> users = new ConcurrentHashMap<>();
    private final Map<String, String> passwords = new ConcurrentHashMap<>();
    private final Map<String, String> refreshTokens = new ConcurrentHashMap<>();
    private final GrpcServer server;

    public FakeIdentity() {
        server = GrpcServer.of("identity")
                .administration(_ -> {})
                .tokens(TokenVerifier.of(() -> new JWKSet(keys.key().toPublicJWK()).toString(), "identity"))
                .service(calls.counting(new Accounts()))
                .service(calls.counting(new Sessions()))
                .service(calls.counting(new Guests()))
                .service(calls.counting(registrations))
                .service(calls.counting(guardians))
                .service(calls.counting(suspended))
                .service(calls.counting(new FakeErasures(factors)))
                .service(calls.counting(new FakeExports()))
                .service(calls.counting(new FakeConsents()))
                .service(calls.counting(factors.service()))
                .service(calls.counting(new FakePasskeys(factors)))
                .service(calls.counting(new FakeProviders(factors, this::signInSomebody)))
                .service(calls.counting(new Keys()))
                .service(calls.counting(credentials.verifications()))
                .service(calls.counting(credentials.passwords()))
                .service(calls.counting(new FakeApiKeys(factors)))
                .service(calls.counting(audit))
                .service(calls.counting(new FakeAdministration(factors)))
                .start();
    }

    /// Starts a session of the person who registered first.
    private SignedIn signInSomebody() {
        lastLoginBy = Caller.current().subject();
        return signIn(users.values().stream().findFirst().orElseThrow());
    }

    public String target() {
        return server.inProcessTarget();
    }

    public String wireTarget() {
        return "localhost:" + server.port();
    }

    /// Returns a token of this person with the given lifetime.
    public String tokenFor(UUID userId, Duration life) {
        var end = Instant.now().plus(life);
        return keys.sign(claims -> claims.subject(userId.toString())
                        .audience(TokenVerifier.AUDIENCE)
                        .claim("roles", List.of("LEARNER"))
                        .expirationTime(java.util.Date.from(end)))
                .reveal();
    }

    /// Adds an account.
    public UUID user(String displayName) {
        var id = UUID.randomUUID();
        users.put(
                id.toString(),
                User.newBuilder()
                        .setId(id.toString())
                        .setEmail(displayName.toLowerCase(java.util.Locale.ROOT) + "@example.org")
                        .setDisplayName(displayName)
                        .addRoles(Role.ROLE_LEARNER)
                        .setTimeZone("Europe/Madrid")
                        .setCreatedAt(Timestamps.fromMillis(0))
                        .build());
        return id;
    }

    private SignedIn signIn(User user) {
        var refresh = UUID.randomUUID().toString();
        refreshTokens.put(refresh, user.getId());
        var now = Instant.now();
        return SignedIn.newBuilder()
                .setUser(user)
                .setAccessToken(token(user).reveal())
                .setAccessTokenExpiresAt(
                        Timestamps.fromMillis(now.plusSeconds(900).toEpochMilli()))
                .setRefreshToken(refresh)
                .setSessionExpiresAt(
                        Timestamps.fromMillis(now.plusSeconds(86_400).toEpochMilli()))
                .build();
    }

    private Secret token(User user) {
        var id = UUID.fromString(user.getId());
        return user.getRolesList().contains(Role.ROLE_GUEST) ? keys.guestToken(id) : keys.token(id);
    }

    private static <R> void answer(StreamObserver<R> out, R response) {
        out.onNext(response);
        out.onCompleted();
    }

    private User own() {
        var user = users.get(Caller.current().userId().toString());
        if (user == null) throw Failure.notFound("USER_UNKNOWN", "no such user");
        return user;
    }

    private final class Accounts extends AccountServiceGrpc.AccountServiceImplBase {
        @Override
        public void register(RegisterRequest request, StreamObserver<RegisterResponse> out) {
            lastAgeBracket = request.getAgeBracket();
            if (request.getPassword().length() < 8)
                throw Failure.invalidFields(List.of(
                        new Failure.FieldViolation("password", "at least 8 characters"),
                        new Failure.FieldViolation("display_name", "1 to 80 characters")));
            if (registrations.mails) {
                answer(out, registrations.mailed(request));
                return;
            }
            if (users.values().stream().anyMatch(user -> user.getEmail().equals(request.getEmail()))) {
                answer(
                        out,
                        RegisterResponse.newBuilder()
                                .setEmailTaken(EmailTaken.getDefaultInstance())
                                .build());
                return;
            }
            var id = user(request.getDisplayName()).toString();
            var user = java.util.Objects.requireNonNull(users.get(id)).toBuilder()
                    .setEmail(request.getEmail())
                    .build();
            users.put(id, user);
            passwords.put(user.getEmail(), request.getPassword());
            answer(
                    out,
                    RegisterResponse.newBuilder().setRegistered(signIn(user)).build());
        }

        @Override
        public void getUser(GetUserRequest request, StreamObserver<GetUserResponse> out) {
            answer(out, GetUserResponse.newBuilder().setUser(own()).build());
        }

        @Override
        public void batchGetUsers(BatchGetUsersRequest request, StreamObserver<BatchGetUsersResponse> out) {
            var response = BatchGetUsersResponse.newBuilder();
            request.getUserIdsList().forEach(id -> {
                var user = users.get(id);
                if (user != null
                        && (Caller.current().is(Caller.Role.SERVICE)
                                || Caller.current().is(Caller.Role.ADMIN)
                                || own().getId().equals(id))) response.addUsers(user);
            });
            answer(out, response.build());
        }

        @Override
        public void updateProfile(UpdateProfileRequest request, StreamObserver<UpdateProfileResponse> out) {
            var user = own().toBuilder();
            if (request.hasTimeZone() && request.getTimeZone().equals("Mars/Crater"))
                throw Failure.invalidField("time_zone", "an IANA name");
            if (request.hasDisplayName()) user.setDisplayName(request.getDisplayName());
            if (request.hasLearningLanguage()) user.setLearningLanguage(request.getLearningLanguage());
            if (request.hasFirstLanguage()) user.setFirstLanguage(request.getFirstLanguage());
            if (request.hasGoal()) user.setGoal(request.getGoal()).setExamDay(request.getExamDay());
            if (request.hasLevel()) user.setLevel(request.getLevel());
            users.put(user.getId(), user.build());
            answer(out, UpdateProfileResponse.newBuilder().setUser(user).build());
        }
    }

    private final class Guests extends GuestServiceGrpc.GuestServiceImplBase {
        @Override
        public void startGuest(StartGuestRequest request, StreamObserver<StartGuestResponse> out) {
            var response = StartGuestResponse.newBuilder();
            if (guestsRefused) response.getLimitReachedBuilder().setRetryAfter(Durations.fromSeconds(90));
            else {
                var guest = User.newBuilder()
                        .setId(UUID.randomUUID().toString())
                        .addRoles(Role.ROLE_GUEST)
                        .setTimeZone("UTC")
                        .setCreatedAt(Timestamps.fromMillis(0))
                        .build();
                users.put(guest.getId(), guest);
                response.setStarted(signIn(guest));
            }
            answer(out, response.build());
        }

        @Override
        public void registerGuest(RegisterGuestRequest request, StreamObserver<RegisterGuestResponse> out) {
            var response = RegisterGuestResponse.newBuilder();
            if (users.values().stream().anyMatch(user -> user.getEmail().equals(request.getEmail())))
                response.setEmailTaken(EmailTaken.getDefaultInstance());
            else {
                var user = own().toBuilder()
                        .setEmail(request.getEmail())
                        .setDisplayName(request.getDisplayName())
                        .clearRoles()
                        .addRoles(Role.ROLE_LEARNER)
                        .build();
                users.put(user.getId(), user);
                response.setRegistered(signIn(user));
            }
            answer(out, response.build());
        }
    }

    private final class Sessions extends SessionServiceGrpc.SessionServiceImplBase {
        @Override
        public void login(LoginRequest request, StreamObserver<LoginResponse> out) {
            lastLoginBy = Caller.current().subject();
            lastGuestToken = request.getGuestToken();
            var response = LoginResponse.newBuilder();
            if (!request.getPassword().equals(passwords.get(request.getEmail())))
                response.setRefused(LoginRefused.getDefaultInstance());
            else if (factors.on) response.setChallenge(factors.challenge(request.getEmail()));
            else response.setSignedIn(signIn(byEmail(request.getEmail())));
            answer(out, response.build());
        }

        @Override
        public void finishLogin(FinishLoginRequest request, StreamObserver<FinishLoginResponse> out) {
            lastLoginBy = Caller.current().subject();
            lastGuestToken = request.getGuestToken();
            var response = FinishLoginResponse.newBuilder();
            if (!request.getChallenge().startsWith("challenge of "))
                response.setEnded(LoginChallengeEnded.getDefaultInstance());
            else if (!FakeFactors.isRight(request.getFactor())) response.setRefused(FactorRefused.getDefaultInstance());
            else response.setSignedIn(signIn(byEmail(request.getChallenge().substring("challenge of ".length()))));
            answer(out, response.build());
        }

        @Override
        public void loginWithPasskey(LoginWithPasskeyRequest request, StreamObserver<LoginWithPasskeyResponse> out) {
            lastLoginBy = Caller.current().subject();
            lastGuestToken = request.getGuestToken();
            var response = LoginWithPasskeyResponse.newBuilder();
            if (FakePasskeys.isRight(request.getPasskey()))
                response.setSignedIn(signIn(users.values().stream().findFirst().orElseThrow()));
            else response.setRefused(PasskeyRefused.getDefaultInstance());
            answer(out, response.build());
        }

        private User byEmail(String email) {
            return users.values().stream()
                    .filter(user -> user.getEmail().equals(email))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public void refresh(RefreshRequest request, StreamObserver<RefreshResponse> out) {
            var userId = refreshTokens.remove(request.getRefreshToken());
            var user = userId == null ? null : users.get(userId);
            if (user == null) throw Failure.unauthenticated("SESSION_ENDED", "sign in again");
            answer(out, RefreshResponse.newBuilder().setSignedIn(signIn(user)).build());
        }

        @Override
        public void listSessions(ListSessionsRequest request, StreamObserver<ListSessionsResponse> out) {
            var response = ListSessionsResponse.newBuilder();
            credentials.sessions.forEach((id, device) -> response.addSessions(SignInSession.newBuilder()
                    .setId(id)
                    .setDevice(device)
                    .setBeganAt(Timestamps.fromMillis(0))
                    .setLastUsedAt(Timestamps.fromMillis(1_000))
                    .setCurrent(device.isEmpty())));
            answer(out, response.build());
        }

        @Override
        public void revokeSession(RevokeSessionRequest request, StreamObserver<RevokeSessionResponse> out) {
            if (credentials.sessions.remove(request.getSessionId()) == null)
                throw Failure.notFound("SIGN_IN_UNKNOWN", "no such session");
            answer(out, RevokeSessionResponse.getDefaultInstance());
        }

        @Override
        public void revokeOtherSessions(
                RevokeOtherSessionsRequest request, StreamObserver<RevokeOtherSessionsResponse> out) {
            credentials.sessions.values().removeIf(device -> !device.isEmpty());
            answer(out, RevokeOtherSessionsResponse.getDefaultInstance());
        }

        @Override
        public void listEndedSessions(ListEndedSessionsRequest request, StreamObserver<ListEndedSessionsResponse> out) {
            answer(
                    out,
                    ListEndedSessionsResponse.newBuilder()
                            .addAllSessionIds(credentials.ended)
                            .build());
        }

        @Override
        public void logout(LogoutRequest request, StreamObserver<LogoutResponse> out) {
            refreshTokens.remove(request.getRefreshToken());
            answer(out, LogoutResponse.getDefaultInstance());
        }
    }

    private final class Keys extends ServiceTokenServiceGrpc.ServiceTokenServiceImplBase {
        @Override
        public void exchangeServiceSecret(
                ExchangeServiceSecretRequest request, StreamObserver<ExchangeServiceSecretResponse> out) {
            answer(
                    out,
                    ExchangeServiceSecretResponse.newBuilder()
                            .setAccessToken(keys.serviceToken(request.getService(), request.getAudience())
                                    .reveal())
                            .setExpiresAt(Timestamps.fromMillis(
                                    Instant.now().plusSeconds(300).toEpochMilli()))
                            .build());
        }

        @Override
        public void getSigningKeys(GetSigningKeysRequest request, StreamObserver<GetSigningKeysResponse> out) {
            answer(
                    out,
                    GetSigningKeysResponse.newBuilder()
                            .setJwksJson(new JWKSet(keys.key().toPublicJWK()).toString())
                            .build());
        }
    }

    @Override
    public void close() {
        server.close();
        keys.close();
    }
}
