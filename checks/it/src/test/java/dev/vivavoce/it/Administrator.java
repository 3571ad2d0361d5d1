package dev.vivavoce.it;

import dev.vivavoce.cli.Accounts;
import dev.vivavoce.cli.RunningPlatform;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.local.Platform;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.ClientInterceptor;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The first administrator of a platform under test. The first use turns the second factor on.
final class Administrator {
    private static final Duration RENEW_AFTER = Duration.ofMinutes(10);

    private final RunningPlatform platform;
    private @Nullable SignedIn signedIn;
    private long since;

    Administrator(RunningPlatform platform) {
        this.platform = platform;
    }

    ClientInterceptor credentials() {
        return Caller.bearer(this::token);
    }

    private synchronized Secret token() {
        var identity = platform.channel("identity");
        var held = signedIn;
        if (held == null) {
            var password = new Accounts(platform).administratorPassword();
            held = SecondFactor.signIn(identity, Platform.ADMIN, password.reveal());
            since = System.nanoTime();
        } else if (System.nanoTime() - since > RENEW_AFTER.toNanos()) {
            held = SecondFactor.renewed(identity, held);
            since = System.nanoTime();
        }
        signedIn = held;
        return new Secret(held.getAccessToken());
    }
}
