package dev.vivavoce.identity;

import dev.vivavoce.identity.v1.SignedIn;
import io.grpc.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The first administrator of a server under test, who turns the second factor on at the first sign-in.
public final class Administrator {
    private final String email;
    private final String password;
    private @Nullable SignedIn last;

    public Administrator(String email, String password) {
        this.email = email;
        this.password = password;
    }

    /// Returns new tokens of one session.
    public synchronized SignedIn signedIn(Channel channel, Instant now) {
        var person = new Person(channel, email, password);
        var before = last;
        if (before == null) {
            before = person.login().getSignedIn();
            person.turnFactorOn(before, now);
        }
        var renewed = person.refresh(before);
        last = renewed;
        return renewed;
    }
}
