package dev.vivavoce.cli.demo;

import dev.vivavoce.cli.Arguments;
import dev.vivavoce.cli.Program;
import dev.vivavoce.cli.Refusal;
import dev.vivavoce.cli.RunningPlatform;
import dev.vivavoce.cli.audio.AudioSender;
import dev.vivavoce.cli.client.GlobalIds;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.cli.connection.GraphQlFailure;
import dev.vivavoce.speech.evaluation.recordings.Sound;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/// `./vivavoce demo role-play`: a whole talk with the partner of a scenario, the learner's side spoken by the
/// embedded voice. Once the learner interrupts, and once the line drops. Prints captions, turns and delays as
/// they come, then the report. With `--model` a stand-in for a language model finds the partner's words; it is
/// late once and breaks off once, so a filler is heard and the script takes over.
public final class RolePlayDemo {
    private static final String USAGE = "./vivavoce demo role-play [--exam] [--model] [--url http://localhost:8080]";
    private static final String STAND_IN = "VIVAVOCE_STANDIN_MODEL";
    private static final String SCENARIO = "7a1d5cea-0001-4a10-8000-000000000001";
    private static final Duration TURN_LIMIT = Duration.ofSeconds(30);
    private static final Duration RESULT_LIMIT = Duration.ofSeconds(60);
    private static final Duration REPORT_LIMIT = Duration.ofSeconds(60);
    private static final Set<String> NOT_YET = Set.of("ABORTED", "UNAVAILABLE", "DEADLINE_EXCEEDED");
    private static final Duration BEFORE_INTERRUPTING = Duration.ofMillis(1_200);

    /// What the learner says, and how.
    private record Line(Manner manner, String text) {}

    private enum Manner {
        /// After the partner has finished.
        IN_TURN,
        /// While the partner speaks.
        INTERRUPTING,
        /// In turn, and the line drops in the middle.
        WITH_A_DROPPED_LINE
    }

    private static final List<Line> LINES = List.of(
            new Line(Manner.IN_TURN, "Good morning. My name is Maria, and I am the diabetes nurse."),
            new Line(Manner.IN_TURN, "Before I explain anything, how do you feel about starting insulin?"),
            new Line(Manner.IN_TURN, "I can hear that this is hard for you. What worries you most about it?"),
            new Line(
                    Manner.INTERRUPTING,
                    "Sorry to interrupt you. It is not your fault. After eight years the body makes less insulin."),
            new Line(
                    Manner.WITH_A_DROPPED_LINE,
                    "The needle is very short and thin. You put it under the skin of your tummy once a day in the"
                            + " evening."),
            new Line(
                    Manner.IN_TURN,
                    "If you feel shaky or sweaty, take some sugar at once. And never drive when your sugar is low."),
            new Line(Manner.IN_TURN, "Shall we agree that you try the pen here today, and I call you on Friday?"),
            new Line(Manner.IN_TURN, "Thank you for coming today. Goodbye, Sam."),
            new Line(Manner.IN_TURN, "Goodbye, and see you on Friday."));

    private final Learner learner;
    private final PrintStream out;

    private RolePlayDemo(RunningPlatform platform, PrintStream out) {
        this.out = out;
        learner = Demo.learner(platform);
    }

    static int show(String... words) throws InterruptedException {
        var arguments = new Arguments(USAGE, Set.of("--exam", "--model"), Set.of("--url"), words);
        arguments.words(1, 1);
        boolean wantsModel = arguments.has("--model");
        var settings = wantsModel ? Map.of(STAND_IN, "true") : Map.<String, String>of();
        try (var platform = Program.platform(arguments.text("--url"), settings)) {
            var view = run(platform, arguments.has("--exam") ? "EXAM" : "PRACTICE", System.out);
            if (!wantsModel || view.isSpokenByModel()) return 0;
        }
        Program.say("no sentence was a model's: stop the platform, and start it with " + STAND_IN + "=true");
        return 1;
    }

    /// Holds the talk, and prints it.
    public static TalkView run(RunningPlatform platform, String mode, PrintStream out) throws InterruptedException {
        return new RolePlayDemo(platform, out).talk(mode);
    }

    private TalkView talk(String mode) throws InterruptedException {
        var scenario = scenario();
        out.print(TalkView.card(scenario));
        var spoken = new ArrayList<byte[]>();
        for (var line : LINES) spoken.add(Sound.decoded(learner.synthesize(line.text())));
        var session = learner.startRolePlay(scenario.required("id").asString(), mode);
        var view = new TalkView(out);
        try (var _ = learner.watch(session.id(), null, view::show);
                var voice = learner.speak(session, view::hear);
                var microphone = OpenMicrophone.open(voice)) {
            for (int i = 0; i < LINES.size() && !view.isClosing(); i++)
                say(LINES.get(i).manner(), spoken.get(i), view, voice, microphone);
            if (!view.awaitClosing(TURN_LIMIT)) microphone.finish();
            var _ = voice.result(RESULT_LIMIT);
        }
        out.println();
        out.print(view.delays());
        out.println();
        out.print(view.sources());
        out.println();
        out.print(ReportView.report(report(session.id())));
        return view;
    }

    /// The report is made a moment after the talk has ended, the first of a platform after its grammar was
    /// loaded.
    private JsonNode report(String sessionId) throws InterruptedException {
        long until = System.nanoTime() + REPORT_LIMIT.toNanos();
        while (true) {
            try {
                return learner.talkReport(sessionId);
            } catch (GraphQlFailure pending) {
                if (!NOT_YET.contains(pending.code()) || System.nanoTime() > until) throw pending;
            }
            TimeUnit.SECONDS.sleep(2);
        }
    }

    private static void say(Manner manner, byte[] pcm, TalkView view, AudioSender voice, OpenMicrophone microphone)
            throws InterruptedException {
        if (manner == Manner.INTERRUPTING) {
            view.awaitPartner(TURN_LIMIT);
            Thread.sleep(BEFORE_INTERRUPTING);
        } else {
            view.awaitLearnersTurn(TURN_LIMIT);
        }
        if (manner == Manner.WITH_A_DROPPED_LINE) {
            int half = pcm.length / 4 * 2;
            microphone.say(pcm, 0, half);
            view.dropped();
            voice.drop();
            microphone.say(pcm, half, pcm.length);
        } else {
            microphone.say(pcm, 0, pcm.length);
        }
        view.said();
    }

    private JsonNode scenario() {
        for (var scenario : learner.scenarios("NURSING"))
            if (GlobalIds.local(scenario.required("id").asString()).startsWith(SCENARIO)) return scenario;
        throw new Refusal("this installation has no scenario " + SCENARIO + ", which the demo plays");
    }
}
