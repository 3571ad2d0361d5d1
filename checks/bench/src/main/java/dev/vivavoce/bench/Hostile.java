package dev.vivavoce.bench;

import dev.vivavoce.bench.hostile.CutSockets;
import dev.vivavoce.bench.hostile.HostileTalks;
import dev.vivavoce.bench.hostile.LostPackets;
import dev.vivavoce.bench.hostile.RapidResets;
import dev.vivavoce.cli.Arguments;
import dev.vivavoce.cli.Program;
import dev.vivavoce.cli.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/// `./vivavoce bench sockets`, `loss`, `resets` and `talks`: thousands of clients that disconnect without a close frame
/// or are hostile. Each starts a platform of its own and attacks that. Ends with 1 when a resource is left or
/// another client is affected.
public final class Hostile {
    private static final String USAGE = "./vivavoce bench sockets [--clients N] [--rounds N]"
            + " | bench loss [--clients N] | bench resets [--resets N] | bench talks [--clients N] [--rounds N],"
            + " each with [--json FILE]";
    /// The settings of the edge, which the bars refer to.
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(10);

    /// A monologue is taken as fast as it is heard, not at twice real time.
    private static final Duration BURST = Duration.ofMinutes(31);

    private static final Duration LIVE_FOR = Duration.ofSeconds(5);

    private Hostile() {}

    public static void main(String... arguments) {
        Program.run(() -> measure(arguments));
    }

    private static int measure(String... words) throws InterruptedException {
        var kind = words.length == 0 ? "" : words[0];
        var options = switch (kind) {
            case "sockets", "talks" -> Set.of("--clients", "--rounds", "--json");
            case "loss" -> Set.of("--clients", "--json");
            case "resets" -> Set.of("--resets", "--json");
            default -> throw new Refusal("usage: " + USAGE);
        };
        var arguments = new Arguments(USAGE, Set.of(), options, Arrays.copyOfRange(words, 1, words.length));
        arguments.words(0, 0);
        // Parsed first, so that an invalid number fails before anything starts.
        int sockets = arguments.number("--clients", 1_000, 1, 5_000);
        int sessions = arguments.number("--clients", 200, 1, 1_000);
        int rounds = arguments.number("--rounds", 20, 1, 1_000);
        int talks = arguments.number("--clients", 20, 1, 200);
        int talkRounds = arguments.number("--rounds", 3, 1, 100);
        int resets = arguments.number("--resets", 100_000, 1, 10_000_000);
        var settings = Map.of("BFF_KEEP_ALIVE", KEEP_ALIVE.toString(), "SPEECH_AUDIO_BURST", BURST.toString());
        try (var own = AttackedPlatform.forBench(settings)) {
            var report = switch (kind) {
                case "sockets" -> new CutSockets(own.platform(), sockets, KEEP_ALIVE, Program::say).run(rounds);
                case "talks" ->
                    new HostileTalks(own.platform(), HostileTalks.CONVERSATION, Program::say).run(talks, talkRounds);
                case "loss" -> new LostPackets(own.platform(), LIVE_FOR).run(sessions);
                default -> new RapidResets(own.platform()).run(resets);
            };
            return report.print(arguments.text("--json").map(Path::of).orElse(Program.results(kind)));
        }
    }
}
