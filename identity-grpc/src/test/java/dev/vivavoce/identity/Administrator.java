package dev.vivavoce.identity;

import dev.vivavoce.identity.v1.FactorProof;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.identity.v1.StepUpProof;
import io.grpc.Channel;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// The first administrator of a server under test, who turns the second factor on at the first sign-in.
public final class Administrator {
    private final String email;
    private final String password;
    private final Queue<String> codes = new ArrayDeque<>();
    private @Nullable SignedIn last;

    public Administrator(String email, String password) {
        this.email = email;
        this.password = password;
    }

    /// Returns the proof of an act, with one of the ten recovery codes.
    public synchronized StepUpProof.Builder proof() {
        return StepUpProof.newBuilder()
                .setCurrentPassword(password)
                .setFactor(FactorProof.newBuilder().setRecoveryCode(codes.remove()));
    }

    /// Returns new tokens of one session.
    public synchronized SignedIn signedIn(Channel channel, Instant now) {
        var person = new Person(channel, email, password);
        var before = last;
        if (before == null) {
            before = person.login().getSignedIn();
            codes.addAll(person.turnFactorOn(before, now).recoveryCodes());
        }
        var renewed = person.refresh(before);
        last = renewed;
        return renewed;
    }
}
