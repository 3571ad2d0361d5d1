package dev.vivavoce.identity.guest;

import com.google.protobuf.util.Durations;
import com.google.rpc.Code;
import dev.vivavoce.identity.account.NewAccount;
import dev.vivavoce.identity.account.Registration;
import dev.vivavoce.identity.account.User;
import dev.vivavoce.identity.limit.ClientAddress;
import dev.vivavoce.identity.v1.EmailTaken;
import dev.vivavoce.identity.v1.GuestLimitReached;
import dev.vivavoce.identity.v1.GuestServiceGrpc;
import dev.vivavoce.identity.v1.MergeGuestRequest;
import dev.vivavoce.identity.v1.MergeGuestResponse;
import dev.vivavoce.identity.v1.RegisterGuestRequest;
import dev.vivavoce.identity.v1.RegisterGuestResponse;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.identity.v1.StartGuestRequest;
import dev.vivavoce.identity.v1.StartGuestResponse;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.security.Caller.Role;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;

/// The gRPC endpoint of guests.
public final class GuestGrpc extends GuestServiceGrpc.GuestServiceImplBase {
    private final Guests guests;
    private final Merges merges;
    private final Function<String, Caller> verify;
    private final Function<User, SignedIn> signIn;

    /// @param verify returns the caller that an access token names
    /// @param signIn starts a session and returns its message
    public GuestGrpc(Guests guests, Merges merges, Function<String, Caller> verify, Function<User, SignedIn> signIn) {
        this.guests = guests;
        this.merges = merges;
        this.verify = verify;
        this.signIn = signIn;
    }

    @Override
    public void startGuest(StartGuestRequest request, StreamObserver<StartGuestResponse> out) {
        var response = StartGuestResponse.newBuilder();
        switch (guests.start(ClientAddress.current())) {
            case GuestStart.Started(User guest) -> response.setStarted(signIn.apply(guest));
            case GuestStart.LimitReached(Duration retryAfter) ->
                response.setLimitReached(
                        GuestLimitReached.newBuilder().setRetryAfter(Durations.fromNanos(retryAfter.toNanos())));
        }
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void registerGuest(RegisterGuestRequest request, StreamObserver<RegisterGuestResponse> out) {
        var wanted = NewAccount.parse(
                request.getEmail(),
                new Secret(request.getPassword()),
                request.getDisplayName(),
                request.getLocale(),
                request.getTimeZone());
        var response = RegisterGuestResponse.newBuilder();
        switch (guests.register(Caller.current().userId(), wanted, ClientAddress.current())) {
            case Registration.Registered(User user) -> response.setRegistered(signIn.apply(user));
            case Registration.EmailTaken() -> response.setEmailTaken(EmailTaken.getDefaultInstance());
        }
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void mergeGuest(MergeGuestRequest request, StreamObserver<MergeGuestResponse> out) {
        merges.merge(Caller.current().userId(), guest(request.getGuestToken()));
        out.onNext(MergeGuestResponse.getDefaultInstance());
        out.onCompleted();
    }

    /// Its failure is not one of the caller's own token.
    private UUID guest(String token) {
        try {
            var caller = verify.apply(token);
            if (caller.is(Role.GUEST)) return caller.userId();
        } catch (Failure failure) {
            if (failure.code() != Code.UNAUTHENTICATED) throw failure;
        }
        throw Failure.invalid("GUEST_TOKEN_INVALID", "the token is no valid one of a guest");
    }
}
