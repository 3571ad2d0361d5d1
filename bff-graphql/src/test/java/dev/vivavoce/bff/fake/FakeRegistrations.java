package dev.vivavoce.bff.fake;

import dev.vivavoce.identity.v1.FinishRegistrationRequest;
import dev.vivavoce.identity.v1.FinishRegistrationResponse;
import dev.vivavoce.identity.v1.LinkInvalid;
import dev.vivavoce.identity.v1.RegisterRequest;
import dev.vivavoce.identity.v1.RegisterResponse;
import dev.vivavoce.identity.v1.RegistrationMailed;
import dev.vivavoce.identity.v1.RegistrationServiceGrpc;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.identity.v1.WrongPassword;
import dev.vivavoce.runtime.failure.Failure;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Registrations that wait for a link: its token is the address.
public final class FakeRegistrations extends RegistrationServiceGrpc.RegistrationServiceImplBase {
    /// Whether a registration needs the link of a mail.
    public volatile boolean mails;
    /// Whether too many mails were requested.
    public volatile boolean mailsRefused;

    private final Map<String, String> passwords = new ConcurrentHashMap<>();
    private final Supplier<SignedIn> signIn;

    FakeRegistrations(Supplier<SignedIn> signIn) {
        this.signIn = signIn;
    }

    RegisterResponse mailed(RegisterRequest request) {
        if (mailsRefused)
            throw Failure.exhausted("MAIL_LIMIT", "too many mails to this address")
                    .retryAfter(Duration.ofMinutes(12));
        passwords.put(request.getEmail(), request.getPassword());
        return RegisterResponse.newBuilder()
                .setMailed(RegistrationMailed.getDefaultInstance())
                .build();
    }

    @Override
    public void finishRegistration(FinishRegistrationRequest request, StreamObserver<FinishRegistrationResponse> out) {
        var response = FinishRegistrationResponse.newBuilder();
        var password = passwords.get(request.getToken());
        if (password == null) response.setLinkInvalid(LinkInvalid.getDefaultInstance());
        else if (!password.equals(request.getPassword())) response.setWrongPassword(WrongPassword.getDefaultInstance());
        else {
            passwords.remove(request.getToken());
            response.setRegistered(signIn.get());
        }
        out.onNext(response.build());
        out.onCompleted();
    }
}
