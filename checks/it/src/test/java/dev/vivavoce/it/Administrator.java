package dev.vivavoce.it;

import dev.vivavoce.cli.Accounts;
import dev.vivavoce.cli.RunningPlatform;
import dev.vivavoce.identity.v1.FactorProof;
import dev.vivavoce.identity.v1.FactorServiceGrpc;
import dev.vivavoce.identity.v1.RenewRecoveryCodesRequest;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.identity.v1.StepUpProof;
import dev.vivavoce.local.Platform;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.ClientInterceptor;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// The first administrator of a platform under test. The first use turns the second factor on.
final class Administrator {
    private static final Duration RENEW_AFTER = Duration.ofMinutes(10);

    private final RunningPlatform platform;
    private final Queue<String> codes = new ArrayDeque<>();
    private @Nullable SignedIn signedIn;
    private long since;

    Administrator(RunningPlatform platform) {
        this.platform = platform;
    }

    ClientInterceptor credentials() {
        return Caller.bearer(this::token);
    }

    /// Returns the proof of an act, with another recovery code each time. The last code makes new ones.
    synchronized StepUpProof proof() {
        var token = token();
        var password = new Accounts(platform).administratorPassword().reveal();
        if (codes.size() == 1)
            codes.addAll(FactorServiceGrpc.newBlockingStub(platform.channel("identity"))
                    .withInterceptors(Caller.bearer(() -> token))
                    .renewRecoveryCodes(RenewRecoveryCodesRequest.newBuilder()
                            .setPassword(password)
                            .setFactor(FactorProof.newBuilder().setRecoveryCode(codes.remove()))
                            .build())
                    .getRenewed()
                    .getCodesList());
        return StepUpProof.newBuilder()
                .setCurrentPassword(password)
                .setFactor(FactorProof.newBuilder().setRecoveryCode(codes.remove()))
                .build();
    }

    private synchronized Secret token() {
        var identity = platform.channel("identity");
        var held = signedIn;
        if (held == null) {
            var password = new Accounts(platform).administratorPassword();
            var turnedOn = SecondFactor.signIn(identity, Platform.ADMIN, password.reveal());
            held = turnedOn.signedIn();
            codes.addAll(turnedOn.codes());
            since = System.nanoTime();
        } else if (System.nanoTime() - since > RENEW_AFTER.toNanos()) {
            held = SecondFactor.renewed(identity, held);
            since = System.nanoTime();
        }
        signedIn = held;
        return new Secret(held.getAccessToken());
    }
}
