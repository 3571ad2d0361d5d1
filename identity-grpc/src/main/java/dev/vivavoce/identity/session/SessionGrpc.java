package dev.vivavoce.identity.session;

import dev.vivavoce.identity.account.AccountGrpc;
import dev.vivavoce.identity.account.SignIn;
import dev.vivavoce.identity.account.User;
import dev.vivavoce.identity.challenge.Challenge;
import dev.vivavoce.identity.factor.FactorMapping;
import dev.vivavoce.identity.factor.Proof;
import dev.vivavoce.identity.limit.ClientAddress;
import dev.vivavoce.identity.v1.FactorRefused;
import dev.vivavoce.identity.v1.FinishLoginRequest;
import dev.vivavoce.identity.v1.FinishLoginResponse;
import dev.vivavoce.identity.v1.ListEndedSessionsRequest;
import dev.vivavoce.identity.v1.ListEndedSessionsResponse;
import dev.vivavoce.identity.v1.ListSessionsRequest;
import dev.vivavoce.identity.v1.ListSessionsResponse;
import dev.vivavoce.identity.v1.LoginChallenge;
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
import dev.vivavoce.identity.v1.RevokeOtherSessionsRequest;
import dev.vivavoce.identity.v1.RevokeOtherSessionsResponse;
import dev.vivavoce.identity.v1.RevokeSessionRequest;
import dev.vivavoce.identity.v1.RevokeSessionResponse;
import dev.vivavoce.identity.v1.SessionServiceGrpc;
import dev.vivavoce.identity.v1.SignInSession;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.security.EndedSessions;
import io.grpc.stub.StreamObserver;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The gRPC endpoint of sign-in and sessions.
public final class SessionGrpc extends SessionServiceGrpc.SessionServiceImplBase {
    private final Sessions sessions;
    private final Function<String, @Nullable UUID> guests;

    /// @param guests returns the guest of a token; null for none
    public SessionGrpc(Sessions sessions, Function<String, @Nullable UUID> guests) {
        this.sessions = sessions;
        this.guests = guests;
    }

    @Override
    public void login(LoginRequest request, StreamObserver<LoginResponse> out) {
        var attempt = new SignIn(request.getEmail(), new Secret(request.getPassword()));
        var response = LoginResponse.newBuilder();
        switch (sessions.login(attempt, arrival(request.getGuestToken()))) {
            case Login.Begun(SignedIn signedIn) -> response.setSignedIn(message(signedIn));
            case Login.Refused() -> response.setRefused(LoginRefused.getDefaultInstance());
            case Login.Challenged(Challenge challenge) -> response.setChallenge(message(challenge));
        }
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void finishLogin(FinishLoginRequest request, StreamObserver<FinishLoginResponse> out) {
        var proof = FactorMapping.proof(request.getFactor());
        if (proof instanceof Proof.Missing) throw Failure.invalidField("factor", "expected: a code");
        var response = FinishLoginResponse.newBuilder();
        var arrival = arrival(request.getGuestToken());
        switch (sessions.finishLogin(new Secret(request.getChallenge()), proof, arrival)) {
            case LoginFinish.Begun(SignedIn signedIn) -> response.setSignedIn(message(signedIn));
            case LoginFinish.Refused() -> response.setRefused(FactorRefused.getDefaultInstance());
            case LoginFinish.ChallengeEnded() -> response.setEnded(LoginChallengeEnded.getDefaultInstance());
        }
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void loginWithPasskey(LoginWithPasskeyRequest request, StreamObserver<LoginWithPasskeyResponse> out) {
        var response = LoginWithPasskeyResponse.newBuilder();
        var assertion = FactorMapping.assertion("passkey", request.getPasskey());
        sessions.loginWithPasskey(assertion, arrival(request.getGuestToken()))
                .ifPresentOrElse(
                        signedIn -> response.setSignedIn(message(signedIn)),
                        () -> response.setRefused(PasskeyRefused.getDefaultInstance()));
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

    @Override
    public void listSessions(ListSessionsRequest request, StreamObserver<ListSessionsResponse> out) {
        var caller = Caller.current();
        var response = ListSessionsResponse.newBuilder();
        for (var session : sessions.running(caller.userId()))
            response.addSessions(message(session).toBuilder()
                    .setCurrent(session.id().toString().equals(caller.sessionId())));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void revokeSession(RevokeSessionRequest request, StreamObserver<RevokeSessionResponse> out) {
        sessions.revoke(Caller.current().userId(), Ids.uuid("session_id", request.getSessionId()));
        out.onNext(RevokeSessionResponse.getDefaultInstance());
        out.onCompleted();
    }

    @Override
    public void revokeOtherSessions(
            RevokeOtherSessionsRequest request, StreamObserver<RevokeOtherSessionsResponse> out) {
        var caller = Caller.current();
        int ended = sessions.revokeOthers(caller.userId(), Ids.uuid("sid", caller.sessionId()));
        out.onNext(RevokeOtherSessionsResponse.newBuilder().setEnded(ended).build());
        out.onCompleted();
    }

    @Override
    public void listEndedSessions(ListEndedSessionsRequest request, StreamObserver<ListEndedSessionsResponse> out) {
        var page = sessions.ended(request.getPageToken());
        var response = ListEndedSessionsResponse.newBuilder()
                .setNextPageToken(page.next())
                .setHasMore(page.hasMore())
                .setNow(ProtoTimes.timestamp(page.now()));
        for (var id : page.sessionIds()) response.addSessionIds(id.toString());
        out.onNext(response.build());
        out.onCompleted();
    }

    private Arrival arrival(String guestToken) {
        return new Arrival(ClientAddress.current(), guests.apply(guestToken));
    }

    /// Returns a function that starts a session after a registration and returns its message. It takes the guest who
    /// registers another account; null for none.
    public static BiFunction<User, @Nullable UUID, dev.vivavoce.identity.v1.SignedIn> signIn(Sessions sessions) {
        return (user, guestId) ->
                message(sessions.begin(user, new Arrival(ClientAddress.current(), guestId), "REGISTRATION"));
    }

    /// Returns the list of ended sessions for identity's own verifier.
    public static EndedSessions.Source ended(Sessions sessions) {
        return cursor -> {
            var page = sessions.ended(cursor);
            return new EndedSessions.Page(
                    page.sessionIds().stream().map(UUID::toString).toList(), page.next(), page.hasMore());
        };
    }

    public static dev.vivavoce.identity.v1.SignedIn message(SignedIn signedIn) {
        return dev.vivavoce.identity.v1.SignedIn.newBuilder()
                .setUser(AccountGrpc.message(signedIn.user()))
                .setAccessToken(signedIn.accessToken().value().reveal())
                .setAccessTokenExpiresAt(
                        ProtoTimes.timestamp(signedIn.accessToken().expiresAt()))
                .setRefreshToken(signedIn.refreshToken().reveal())
                .setSessionExpiresAt(ProtoTimes.timestamp(signedIn.sessionEndsAt()))
                .build();
    }

    /// Returns the message of a session; none is marked as current.
    public static SignInSession message(Session session) {
        return SignInSession.newBuilder()
                .setId(session.id().toString())
                .setDevice(session.device())
                .setBeganAt(ProtoTimes.timestamp(session.beganAt()))
                .setLastUsedAt(ProtoTimes.timestamp(session.lastUsedAt()))
                .build();
    }

    public static LoginChallenge message(Challenge challenge) {
        return LoginChallenge.newBuilder()
                .setToken(challenge.token().reveal())
                .setExpiresAt(ProtoTimes.timestamp(challenge.expiresAt()))
                .addAllKinds(FactorMapping.kinds(challenge.kinds()))
                .build();
    }

    private static RefreshToken token(String text) {
        return new RefreshToken(new Secret(text));
    }
}
