package dev.vivavoce.cli.demo;

import dev.vivavoce.cli.Arguments;
import dev.vivavoce.cli.Program;
import dev.vivavoce.cli.RunningPlatform;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.cli.client.Study;
import dev.vivavoce.speech.evaluation.recordings.Sound;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/// `./vivavoce demo learn`: a new learner uploads a PDF and a Word document, has notes made, asks three questions, of
/// which one is not answered there, and takes a quiz of ten questions with the texts open. Prints what each step
/// brings, then the grade, what the quiz says of its questions, and the reviews to come. With `--model` a stand-in
/// for a language model writes notes, replies and questions, which are checked against the texts.
public final class LearnDemo {
    private static final String USAGE = "./vivavoce demo learn [--model] [--url http://localhost:8080]";
    private static final String STAND_IN = "VIVAVOCE_STANDIN_MODEL";
    private static final String PASSWORD = "read it and know it";
    private static final String ZONE = "UTC";
    private static final int QUESTIONS = 10;
    /// Every so many questions one is left out, so that there is something to review.
    private static final int SKIPPED = 4;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration RESULT_LIMIT = Duration.ofSeconds(60);
    private static final Duration CARDS_LIMIT = Duration.ofSeconds(20);

    private static final List<String> ASKED = List.of(
            "At how many degrees does yeast work best?",
            "What should I do when I have been awake for twenty minutes?",
            "Who invented the electric guitar?");

    private final Learner learner;
    private final Study study;
    private final LearnView view;
    private boolean isByModel;

    private LearnDemo(RunningPlatform platform, PrintStream out) {
        learner =
                Learner.register(platform.graphQl(), UUID.randomUUID() + "@demo.vivavoce.example", PASSWORD, "Reader");
        study = new Study(learner);
        view = new LearnView(out);
    }

    static int show(String... words) throws InterruptedException {
        var arguments = new Arguments(USAGE, Set.of("--model"), Set.of("--url"), words);
        arguments.words(1, 1);
        boolean wantsModel = arguments.has("--model");
        var settings = wantsModel ? Map.of(STAND_IN, "true") : Map.<String, String>of();
        try (var platform = Program.platform(arguments.text("--url"), settings)) {
            boolean isByModel = run(platform, System.out);
            if (!wantsModel || isByModel) return 0;
        }
        Program.say("nothing was a model's: stop the platform, and start it with " + STAND_IN + "=true");
        return 1;
    }

    /// Plays it, and returns whether a model wrote any of it.
    public static boolean run(RunningPlatform platform, PrintStream out) throws InterruptedException {
        var demo = new LearnDemo(platform, out);
        demo.play();
        return demo.isByModel;
    }

    private void play() throws InterruptedException {
        var bread = DemoFiles.text("bread.txt");
        var sleep = DemoFiles.text("sleep.txt");
        var documents = List.of(
                read("How bread rises.pdf", "PDF", DemoFiles.pdf(bread)),
                read("Sleeping well.docx", "DOCX", DemoFiles.docx(sleep)));

        view.title("Notes");
        var notes = study.notes(documents.getFirst(), view::notesStep);
        isByModel |= view.notes(notes);

        view.title("Questions");
        var chat = study.chat(documents);
        for (var question : ASKED) {
            view.question(question);
            study.ask(chat, question, step -> isByModel |= view.replyStep(step));
            view.endOfReply();
        }

        view.title("Quiz");
        var quiz = study.quiz(documents, QUESTIONS, view::quizStep);
        var attempt = study.take(quiz);
        answer(attempt, new OpenBook(bread + "\n" + sleep));
        int missed = view.graded(study.submit(attempt.required("id").asString()));
        view.analysis(study.analysis(quiz));

        view.title("Review");
        view.review(cards(missed));
    }

    private String read(String name, String type, byte[] file) throws InterruptedException {
        view.title(name + ", " + file.length + " bytes");
        var id = study.upload(name, type, file);
        study.read(id, view::readingStep);
        view.endOfReading();
        return id;
    }

    private void answer(JsonNode attempt, OpenBook book) throws InterruptedException {
        var id = attempt.required("id").asString();
        for (var item : attempt.required("items")) {
            var question = item.required("question");
            view.quizQuestion(question);
            if (question.required("position").asInt() % SKIPPED == 0) {
                view.quizSkipped();
                continue;
            }
            boolean isSpoken = question.required("kind").asString().equals("SAY_ALOUD");
            var answer = isSpoken ? spoken(question.required("spokenText").asString()) : book.answer(question);
            study.answer(id, question.required("id").asString(), answer);
            view.quizAnswer(question, answer);
        }
    }

    /// Has our own voice say a sentence.
    private Map<String, ?> spoken(String sentence) throws InterruptedException {
        var pcm = Sound.decoded(learner.synthesize(sentence));
        var session = learner.startQuizAnswer(sentence);
        try (var voice = learner.speak(session, _ -> {})) {
            voice.sayInRealTime(pcm);
            voice.sayInRealTime(Sound.silence(PAUSE));
            voice.finish();
            voice.result(RESULT_LIMIT);
        }
        return Map.of("sessionId", session.id());
    }

    /// An event makes cards of what was missed, a moment after the attempt has ended.
    private JsonNode cards(int missed) throws InterruptedException {
        long until = System.nanoTime() + CARDS_LIMIT.toNanos();
        while (true) {
            var review = study.review(ZONE);
            if (review.at("/reviewForecast/newCards").asInt() >= missed) return review;
            if (System.nanoTime() > until) {
                Program.say("what was missed has not become cards yet");
                return review;
            }
            TimeUnit.MILLISECONDS.sleep(300);
        }
    }
}
