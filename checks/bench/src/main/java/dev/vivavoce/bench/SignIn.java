package dev.vivavoce.bench;

import dev.vivavoce.cli.Arguments;
import dev.vivavoce.cli.Program;
import dev.vivavoce.cli.RunningPlatform;
import dev.vivavoce.cli.Table;
import dev.vivavoce.identity.v1.AccountServiceGrpc;
import dev.vivavoce.identity.v1.LoginRequest;
import dev.vivavoce.identity.v1.RegisterRequest;
import dev.vivavoce.identity.v1.SessionServiceGrpc;
import io.grpc.Channel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// `./vivavoce bench sign-in`: how long identity takes to refuse a wrong password and an address without an
/// account. The times must not reveal which addresses have accounts. Ends with 1 when the medians differ by more
/// than [#BAR_MILLISECONDS].
///
/// Identity admits 200 tries from one address and 10 on one account in ten minutes, so the tries are few and use
/// several accounts.
public final class SignIn {
    private static final String USAGE = "./vivavoce bench sign-in [--tries N] [--json FILE] [--url URL]";
    private static final double BAR_MILLISECONDS = 5;
    private static final int TRIES_ON_ONE_ACCOUNT = 8;

    private final Channel identity;

    private SignIn(RunningPlatform platform) {
        identity = platform.channel("identity");
    }

    public static void main(String... arguments) {
        Program.run(() -> measure(arguments));
    }

    private static int measure(String... words) throws InterruptedException {
        var arguments = new Arguments(USAGE, Set.of(), Set.of("--tries", "--json", "--url"), words);
        arguments.words(0, 0);
        int tries = arguments.number("--tries", 40, TRIES_ON_ONE_ACCOUNT, 80);
        try (var platform = Program.platformBeside(arguments.text("--url"))) {
            var bench = new SignIn(platform);
            for (int i = 0; i < TRIES_ON_ONE_ACCOUNT; i++) bench.refuse(unknown()); // warms up
            var wrong = new double[tries];
            var unknown = new double[tries];
            var account = "";
            for (int i = 0; i < tries; i++) {
                if (i % TRIES_ON_ONE_ACCOUNT == 0) account = bench.register();
                wrong[i] = bench.refuse(account);
                unknown[i] = bench.refuse(unknown());
            }
            double difference = Math.abs(quantile(wrong, 0.5) - quantile(unknown, 0.5));
            System.out.print(new Table("<>>", tries + " tries each, ms", "p50", "p95")
                    .row("wrong password", text(quantile(wrong, 0.5)), text(quantile(wrong, 0.95)))
                    .row("unknown address", text(quantile(unknown, 0.5)), text(quantile(unknown, 0.95)))
                    .row("difference (bar: %.0f)".formatted(BAR_MILLISECONDS), text(difference), ""));
            Program.write(
                    arguments
                            .text("--json")
                            .map(Path::of)
                            .orElse(platform.home().resolve("bench").resolve("sign-in.json")),
                    Map.of(
                            "tries", tries,
                            "wrongPasswordMilliseconds", quantile(wrong, 0.5),
                            "unknownAddressMilliseconds", quantile(unknown, 0.5)));
            return difference <= BAR_MILLISECONDS ? 0 : 1;
        }
    }

    private static String unknown() {
        return UUID.randomUUID() + "@example.org";
    }

    private String register() {
        var email = unknown();
        var _ = AccountServiceGrpc.newBlockingStub(identity)
                .register(RegisterRequest.newBuilder()
                        .setEmail(email)
                        .setPassword("a quiet river bends north")
                        .setDisplayName("Sign-in bench")
                        .setLocale("en")
                        .setTimeZone("UTC")
                        .build());
        return email;
    }

    /// Returns the milliseconds that the refusal took.
    private double refuse(String email) {
        var request = LoginRequest.newBuilder()
                .setEmail(email)
                .setPassword("another quiet river")
                .build();
        long begin = System.nanoTime();
        var response = SessionServiceGrpc.newBlockingStub(identity).login(request);
        double milliseconds = (System.nanoTime() - begin) / 1e6;
        if (!response.hasRefused()) throw new IllegalStateException("identity did not refuse the sign-in");
        return milliseconds;
    }

    private static double quantile(double[] values, double share) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    private static String text(double milliseconds) {
        return "%.1f".formatted(milliseconds);
    }
}
