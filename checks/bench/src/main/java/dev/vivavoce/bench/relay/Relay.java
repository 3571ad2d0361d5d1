package dev.vivavoce.bench.relay;

import dev.vivavoce.bench.calibration.Calibration;
import dev.vivavoce.bench.edge.EdgeProcess;
import dev.vivavoce.bench.hostile.Report;
import dev.vivavoce.cli.Arguments;
import dev.vivavoce.cli.Program;
import dev.vivavoce.cli.RunningPlatform;
import dev.vivavoce.cli.audio.GrpcLine;
import dev.vivavoce.runtime.server.GrpcClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// `./vivavoce bench relay`: what the edge adds to the delays of many live streams of audio, at loads in steps, beside
/// streams that go directly to the same stand-in for speech. Ends with 1 when there is no load at which all streams
/// together stay within the bar.
public final class Relay {
    private static final String USAGE =
            "./vivavoce bench relay [--streams N] [--messages N] [--seconds S] [--json FILE]";
    private static final List<Integer> FEWER_STREAMS = List.of(100, 250, 500);
    private static final List<Integer> FEWER_MESSAGES = List.of(5, 2, 1);
    /// Of each step: the streams open one after the other, and their first messages find cold connections.
    private static final int WARM_UP_SECONDS = 5;
    /// Until the code of both processes is compiled.
    private static final Step WARM_UP = new Step(250, 10, 0, 30);

    private Relay() {}

    public static void main(String... arguments) {
        Program.run(() -> measure(arguments));
    }

    private static int measure(String... words) throws IOException, InterruptedException {
        var arguments = new Arguments(USAGE, Set.of(), Set.of("--streams", "--messages", "--seconds", "--json"), words);
        arguments.words(0, 0);
        int streams = arguments.number("--streams", 1_000, 1, 5_000);
        int messages = arguments.number("--messages", 10, 1, 10);
        int seconds = arguments.number("--seconds", 20, 1, 600);
        var logs = RunningPlatform.home(System.getenv()).resolve("logs");
        RunningPlatform.logToFile(logs.resolve("bench.log"));
        var report = new Report();
        var before = Calibration.milliseconds();
        var steps =
                steps(streams, messages, seconds, Files.createDirectories(logs).resolve("edge.log"));
        var after = Calibration.milliseconds();
        RelayReport.add(report, steps, streams);
        report.calibration(before, after);
        System.out.println(RelayReport.table(steps));
        return report.print(arguments.text("--json").map(Path::of).orElseGet(() -> Program.results("relay")));
    }

    /// First more and more streams. When all of them are too much, these send less and less.
    private static List<Step.Outcome> steps(int streams, int messages, int seconds, Path edgeLog)
            throws InterruptedException {
        try (var standIn = new StandInSpeech();
                var speech = GrpcClient.open(standIn.address());
                var edge = EdgeProcess.before(standIn.address(), edgeLog)) {
            var ways = new Step.Ways(
                    (ticket, responses) -> SocketLine.open(edge.graphQl().base(), ticket, responses),
                    (ticket, responses) -> GrpcLine.open(speech.channel(), ticket, responses),
                    edge.process());
            Program.say("warming up …");
            WARM_UP.run(standIn, ways);
            var outcomes = new ArrayList<Step.Outcome>();
            for (int fewer : FEWER_STREAMS)
                if (fewer < streams)
                    outcomes.add(run(new Step(fewer, messages, WARM_UP_SECONDS, seconds), standIn, ways));
            outcomes.add(run(new Step(streams, messages, WARM_UP_SECONDS, seconds), standIn, ways));
            for (int fewer : FEWER_MESSAGES) {
                if (outcomes.getLast().isBorne(RelayReport.MOST_MILLISECONDS)) break;
                if (fewer < messages)
                    outcomes.add(run(new Step(streams, fewer, WARM_UP_SECONDS, seconds), standIn, ways));
            }
            return outcomes;
        }
    }

    private static Step.Outcome run(Step step, StandInSpeech standIn, Step.Ways ways) throws InterruptedException {
        var outcome = step.run(standIn, ways);
        Program.say("%,d streams with %d messages a second: p99 added %.2f ms"
                .formatted(step.streams(), step.messages(), outcome.added().getLast()));
        return outcome;
    }
}
