package dev.vivavoce.cli;

import dev.vivavoce.identity.v1.RotateSigningKeysRequest;
import dev.vivavoce.identity.v1.ServiceTokenServiceGrpc;
import dev.vivavoce.runtime.proto.ProtoTimes;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/// `./vivavoce rotate-keys`: replaces the key that signs access tokens. No call is refused meanwhile.
public final class RotateKeys {
    private static final String USAGE = "./vivavoce rotate-keys [--code CODE] [--url URL]";
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private RotateKeys() {}

    public static void main(String... arguments) {
        Program.run(() -> rotate(arguments));
    }

    private static int rotate(String... words) {
        var arguments = new Arguments(USAGE, Set.of(), Set.of("--code", "--url"), words);
        arguments.words(0, 0);
        var running = RunningPlatform.running(arguments.text("--url"), System.getenv());
        if (running.isEmpty()) throw new Refusal("nothing runs here: start it with ./vivavoce up");
        try (var platform = running.get()) {
            var signsFrom = ServiceTokenServiceGrpc.newBlockingStub(platform.channel("identity"))
                    .withInterceptors(new Accounts(platform).asAdministrator(FactorCode.from(arguments)))
                    .withDeadlineAfter(LIMIT)
                    .rotateSigningKeys(RotateSigningKeysRequest.getDefaultInstance())
                    .getSignsFrom();
            System.out.println("a new key signs from "
                    + ProtoTimes.instant(signsFrom).truncatedTo(ChronoUnit.SECONDS)
                    + " on; tokens that the old one signed stay valid until they expire");
        }
        return 0;
    }
}
