package dev.vivavoce.cli.demo;

import dev.vivavoce.cli.Accounts;
import dev.vivavoce.cli.Arguments;
import dev.vivavoce.cli.Program;
import dev.vivavoce.cli.RunningPlatform;
import dev.vivavoce.cli.audio.AudioSender;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.cli.client.MailCatcher;
import dev.vivavoce.cli.client.PayloadRefusal;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.speech.evaluation.recordings.Sound;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `./vivavoce demo`: speaks a sentence to the platform as a learner's app would, and shows what comes back while
/// it is still being spoken, then the result, the history and the statistics.
public final class Demo {
    private static final String USAGE =
            "./vivavoce demo [FILE] [--microphone] [--text TEXT] [--json] [--url http://localhost:8080]"
                    + " [--mail http://localhost:8025]";
    private static final Set<String> FLAGS = Set.of("--microphone", "--json");
    private static final Set<String> VALUED = Set.of("--text", "--url", "--mail");
    /// The learner that every installation makes for itself.
    private static final String DEMO_LEARNER = "learner@vivavoce.example";
    /// For an installation whose data folder is not here.
    private static final String OTHER_LEARNER = "demo@vivavoce.example";

    private static final String OTHER_PASSWORD = "speak and see it live";
    private static final String OWN_SENTENCE =
            "Good morning, how are you feeling today? Please tell me when the pain began.";
    private static final Duration RESULT_LIMIT = Duration.ofSeconds(60);
    private static final Duration SCORES_LIMIT = Duration.ofSeconds(5);
    private static final Duration HISTORY_LIMIT = Duration.ofSeconds(60);
    private static final int ATTEMPTS_SHOWN = 5;
    private static final int MAIL_PORT = 8025;

    private final Arguments arguments;
    private final PrintStream out;
    private final @Nullable Path file;

    private Demo(Arguments arguments, PrintStream out) {
        this.arguments = arguments;
        this.out = out;
        this.file = arguments.words(0, 1).stream().findFirst().map(Path::of).orElse(null);
        if (file != null && arguments.has("--microphone")) {
            throw arguments.refusal("a file or the microphone, not both");
        }
    }

    public static void main(String... words) {
        if (words.length > 0 && words[0].equals("billing")) {
            Program.run(() -> BillingDemo.show(words));
            return;
        }
        if (words.length > 0 && words[0].equals("role-play")) {
            Program.run(() -> RolePlayDemo.show(words));
            return;
        }
        if (words.length > 0 && words[0].equals("learn")) {
            Program.run(() -> LearnDemo.show(words));
            return;
        }
        if (words.length > 0 && words[0].equals("voice")) {
            Program.run(() -> VoiceDemo.show(words));
            return;
        }
        Program.run(() -> new Demo(new Arguments(USAGE, FLAGS, VALUED, words), System.out).show());
    }

    /// Speaks the sentence to a platform, and returns whether it was scored and the attempt has reached the history.
    public static boolean run(RunningPlatform platform, PrintStream out) throws InterruptedException {
        return new Demo(new Arguments(USAGE, FLAGS, VALUED), out).show(platform);
    }

    private int show() throws InterruptedException {
        try (var platform = Program.platform(arguments.text("--url"))) {
            return show(platform) ? 0 : 1;
        }
    }

    private boolean show(RunningPlatform platform) throws InterruptedException {
        var recorded = file == null ? Optional.<byte[]>empty() : Optional.of(Sound.read(file));
        var text = text();
        var mails = arguments.text("--mail").map(url -> RunningPlatform.parsed("--mail", url, MAIL_PORT));
        var learner = mails.isPresent() ? newLearner(platform, mails.get()) : learner(platform);
        out.println("text      " + text);
        out.println("speech    " + source());
        var result = arguments.has("--microphone")
                ? speakLive(learner, text)
                : speak(learner, text, recorded.orElseGet(() -> Sound.decoded(learner.synthesize(text))));
        var history = history(learner, result.sessionId());
        out.print(ResultView.history(history));
        if (arguments.has("--json")) out.println(json(text, result));
        // What a person has said may have been something else, or nothing.
        boolean mustBeScored = file == null && !arguments.has("--microphone");
        boolean isScored = result.result().required("outcome").asString().equals("SCORED");
        return isNewest(history, result.sessionId()) && (isScored || !mustBeScored);
    }

    private record Ended(String sessionId, JsonNode result) {}

    private Ended speak(Learner learner, String text, byte[] pcm) throws InterruptedException {
        return session(learner, text, (voice, view) -> {
            voice.sayInRealTime(pcm);
            // The microphone stays open for a moment, as a learner's does: the last words are cut off and scored in it.
            long until = System.nanoTime() + SCORES_LIMIT.toNanos();
            do voice.sayInRealTime(Sound.silence(Duration.ofMillis(500)));
            while (!view.awaitScores(System.nanoTime()) && System.nanoTime() < until);
        });
    }

    private Ended speakLive(Learner learner, String text) throws InterruptedException {
        try (var microphone = Microphone.open()) {
            out.println("          read it aloud, then press Enter");
            return session(learner, text, (voice, _) -> microphone.speakInto(voice, System.in));
        }
    }

    private interface Speaking {
        void speak(AudioSender voice, LiveView view) throws InterruptedException;
    }

    private Ended session(Learner learner, String text, Speaking speaking) throws InterruptedException {
        var session = learner.startReading(text);
        out.println();
        var view = new LiveView(out, Program.isTerminal());
        try (var _ = learner.watch(session.id(), null, view::show);
                var voice = learner.speak(session, _ -> {})) {
            speaking.speak(voice, view);
            voice.finish();
            voice.result(RESULT_LIMIT);
        }
        // The socket has delivered this result already; an app requests it with the mutation.
        var result = learner.finish(session.id());
        out.println();
        out.println(ResultView.result(result));
        return new Ended(session.id(), result);
    }

    static Learner learner(RunningPlatform platform) {
        var graphQl = platform.graphQl();
        var known = platform.isOnThisMachine() ? new Accounts(platform).demoPassword() : Optional.<Secret>empty();
        if (known.isPresent()) {
            try {
                return Learner.login(graphQl, DEMO_LEARNER, known.get().reveal());
            } catch (PayloadRefusal _) { // what answers has another data folder
            }
        }
        try {
            return Learner.login(graphQl, OTHER_LEARNER, OTHER_PASSWORD);
        } catch (PayloadRefusal _) {
            return Learner.register(graphQl, OTHER_LEARNER, OTHER_PASSWORD, "Demo");
        }
    }

    /// Registers somebody, by the link of a mail where the platform sends one.
    private static Learner newLearner(RunningPlatform platform, URI mails) throws InterruptedException {
        var email = UUID.randomUUID() + "@demo.vivavoce.example";
        var password = UUID.randomUUID().toString();
        var graphQl = platform.graphQl();
        return Learner.register(graphQl, email, password, "Demo", new MailCatcher(graphQl, mails));
    }

    /// An event adds the attempt to the history, a moment after the session has ended.
    private static JsonNode history(Learner learner, String sessionId) throws InterruptedException {
        long until = System.nanoTime() + HISTORY_LIMIT.toNanos();
        while (true) {
            var history = learner.history(ATTEMPTS_SHOWN);
            // The statistics beside it may have been read a moment before, so both are read again.
            if (isNewest(history, sessionId)) return learner.history(ATTEMPTS_SHOWN);
            if (System.nanoTime() > until) {
                Program.say("the attempt has not reached the history yet");
                return history;
            }
            TimeUnit.MILLISECONDS.sleep(300);
        }
    }

    private static boolean isNewest(JsonNode history, String sessionId) {
        var newest = history.required("history").required("nodes").path(0);
        return newest.path("session").path("id").asString("").equals(sessionId);
    }

    private String text() {
        var given = arguments.text("--text");
        if (given.isPresent()) return given.get();
        if (file == null) return OWN_SENTENCE;
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            throw arguments.refusal("which text does " + file + " read? Say it with --text \"…\"");
        }
        var typed = console.readLine("Which text does %s read? ", file);
        if (typed == null || typed.isBlank()) throw arguments.refusal("without a text nothing can be scored");
        return typed.strip();
    }

    private String source() {
        if (file != null) return "the recording " + file;
        if (arguments.has("--microphone")) return "your microphone";
        return "our own voice (name a recording, or say --microphone to speak yourself)";
    }

    private static String json(String text, Ended ended) {
        var json = new LinkedHashMap<String, Object>();
        json.put("session", ended.sessionId());
        json.put("text", text);
        ended.result().properties().forEach(field -> json.put(field.getKey(), field.getValue()));
        return JsonMapper.builder().build().writeValueAsString(json);
    }
}
