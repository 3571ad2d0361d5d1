package dev.vivavoce.identity.guest;

import com.google.protobuf.util.Durations;
import dev.vivavoce.identity.account.NewAccount;
import dev.vivavoce.identity.account.Registration;
import dev.vivavoce.identity.account.User;
import dev.vivavoce.identity.limit.ClientAddress;
import dev.vivavoce.identity.v1.EmailTaken;
import dev.vivavoce.identity.v1.GuestLimitReached;
import dev.vivavoce.identity.v1.GuestServiceGrpc;
import dev.vivavoce.identity.v1.RegisterGuestRequest;
import dev.vivavoce.identity.v1.RegisterGuestResponse;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.identity.v1.StartGuestRequest;
import dev.vivavoce.identity.v1.StartGuestResponse;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.function.Function;

/// The gRPC endpoint of guests.
public final class GuestGrpc extends GuestServiceGrpc.GuestServiceImplBase {
    private final Guests guests;
    private final Function<User, SignedIn> signIn;

    /// `signIn` starts a session and returns its message.
    public GuestGrpc(Guests guests, Function<User, SignedIn> signIn) {
        this.guests = guests;
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
}
