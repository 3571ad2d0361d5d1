package commands;

import build.Build;
import build.Maven;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import machine.Checkout;
import machine.Command;
import machine.Lock;
import machine.Machine;
import machine.Steps;
import machine.Stop;

/// `train`, `tune`, `confidence`, `marks`, `turns` and `voices`: learn from a folder of recordings and put the result
/// where the product loads it.
public final class Train {
    private static final String RESOURCES = "speech/engines/src/main/resources/dev/vivavoce/speech/";
    /// The exit code of the training when a figure of the new model is worse than the shipped one's.
    private static final int WORSE = 3;

    private final Checkout checkout;

    public Train(Checkout checkout) {
        this.checkout = checkout;
    }

    /// Learns the scoring model.
    public void train(List<String> arguments) throws IOException, InterruptedException {
        var options = new ArrayList<>(arguments);
        boolean evenIfWorse = options.remove("--even-if-worse");
        boolean withAlternatives = options.remove("--alternatives");
        if (options.size() != 1) throw Stop.usage("usage: ./vivavoce train FOLDER [--even-if-worse] [--alternatives]");
        var folder = corpus(options.getFirst());
        var out = checkout.work().resolve("scoring.model");
        var words = new ArrayList<>(List.of(folder, checkout.models().toString(), out.toString(), cache()));
        if (withAlternatives) words.add("--alternatives");
        int code = ended("scoring.TrainScorer", words);
        if (code != 0 && code != WORSE) throw Stop.shown();
        if (code == WORSE && !evenIfWorse)
            throw Stop.failed("the shipped model stays, because the new one is worse (above). It is in "
                    + Checkout.shown(out) + "; to take it, repeat with --even-if-worse, which is fast now");
        var model = RESOURCES + "pronunciation/model/scoring.model";
        Files.move(out, checkout.root().resolve(model), StandardCopyOption.REPLACE_EXISTING);
        Machine.say("· %s written; run ./vivavoce test, then measure: ./vivavoce bench accuracy %s", model, folder);
    }

    /// Tunes the recognizer's networks.
    public void tune(List<String> arguments) throws IOException, InterruptedException {
        boolean all = arguments.size() == 2 && arguments.getLast().equals("--all");
        if (arguments.size() != 1 && !all) throw Stop.usage("usage: ./vivavoce tune FOLDER [--all]");
        var folder = corpus(arguments.getFirst());
        var out = checkout.work().resolve("learner-tuning.bin");
        var cache = Files.createDirectories(checkout.work().resolve("tuning"));
        var words = new ArrayList<>(List.of(folder, checkout.models().toString(), out.toString(), cache.toString()));
        if (all) words.add("--all");
        run("recognition.TuneRecognizer", words);
        if (!all) fitConfidence(folder, out); // it needs speakers whom the recogniser was not tuned on
        var tuning = RESOURCES + "recognition/moonshine/learner-tuning.bin";
        Files.move(out, checkout.root().resolve(tuning), StandardCopyOption.REPLACE_EXISTING);
        Machine.say(
                "· %s written; the speakers left out for measuring are in %s: ./vivavoce bench accuracy FOLDER --speakers FILE",
                tuning, Checkout.shown(out.resolveSibling(out.getFileName() + ".left-out")));
        Machine.say("· the scoring model belongs to the recognizer: run ./vivavoce train %s now", folder);
    }

    /// Fits the confidence of recognised words to the shipped tuning.
    public void confidence(List<String> arguments) throws IOException, InterruptedException {
        if (arguments.size() != 1) throw Stop.usage("usage: ./vivavoce confidence FOLDER");
        fitConfidence(
                corpus(arguments.getFirst()),
                checkout.root().resolve(RESOURCES + "recognition/moonshine/learner-tuning.bin"));
    }

    /// Fits from which pause, and below which variation of pitch, words are marked.
    public void marks(List<String> arguments) throws IOException, InterruptedException {
        if (arguments.size() != 1) throw Stop.usage("usage: ./vivavoce marks FOLDER");
        var folder = corpus(arguments.getFirst());
        var out = checkout.work().resolve("marks.properties");
        run("scoring.FitMarks", List.of(folder, checkout.models().toString(), out.toString(), cache()));
        var limits = RESOURCES + "pronunciation/scoring/marks.properties";
        Files.move(out, checkout.root().resolve(limits), StandardCopyOption.REPLACE_EXISTING);
        Machine.say("· %s written", limits);
    }

    /// Fits after which silence a turn is over.
    public void turns(List<String> arguments) throws IOException, InterruptedException {
        if (arguments.size() != 1) throw Stop.usage("usage: ./vivavoce turns FOLDER");
        var folder = corpus(arguments.getFirst());
        var out = checkout.work().resolve("turn-end.properties");
        run("turn.FitTurns", List.of(folder, checkout.models().toString(), out.toString(), cache()));
        var limits = RESOURCES + "turn/turn-end.properties";
        Files.move(out, checkout.root().resolve(limits), StandardCopyOption.REPLACE_EXISTING);
        Machine.say("· %s written", limits);
    }

    /// Learns how voices differ.
    public void voices(List<String> arguments) throws IOException, InterruptedException {
        if (arguments.size() != 1) throw Stop.usage("usage: ./vivavoce voices FOLDER");
        var folder = corpus(arguments.getFirst());
        var out = checkout.work().resolve("voices.model");
        run("speakers.FitVoices", List.of(folder, checkout.models().toString(), out.toString()));
        var model = RESOURCES + "speakers/voices.model";
        Files.move(out, checkout.root().resolve(model), StandardCopyOption.REPLACE_EXISTING);
        Machine.say("· %s written", model);
    }

    /// The folder that keeps what was heard and the phone networks for the next run.
    private String cache() throws IOException {
        return Files.createDirectories(checkout.work().resolve("training")).toString();
    }

    private void fitConfidence(String folder, Path tuning) throws IOException, InterruptedException {
        var out = checkout.work().resolve("word-confidence.properties");
        run(
                "recognition.FitConfidence",
                List.of(folder, checkout.models().toString(), tuning.toString(), out.toString()));
        var weights = RESOURCES + "recognition/moonshine/word-confidence.properties";
        Files.move(out, checkout.root().resolve(weights), StandardCopyOption.REPLACE_EXISTING);
        Machine.say("· %s written", weights);
    }

    private static String corpus(String name) {
        var folder = Path.of(name).toAbsolutePath().normalize();
        if (!Files.exists(folder.resolve("transcripts.tsv"))) throw Stop.failed(name + " has no transcripts.tsv");
        if (Machine.program("opusdec").isEmpty()) throw Stop.failed("no opusdec: apt-get install opus-tools");
        return folder.toString();
    }

    private void run(String main, List<String> arguments) throws IOException, InterruptedException {
        if (ended(main, arguments) != 0) throw Stop.shown();
    }

    /// Runs a program of the trainer and returns its exit code.
    private int ended(String main, List<String> arguments) throws IOException, InterruptedException {
        new Build(checkout).need();
        var words = new ArrayList<>(List.of(
                "-Xmx7g",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dai.djl.offline=true",
                "-Djava.awt.headless=true",
                "dev.vivavoce.training." + main));
        words.addAll(arguments);
        // One thread and one code path for all addresses and processors: otherwise the order of sums, and so the last
        // bits of the model, change from run to run.
        var trainer = Command.in(checkout.root(), System.getenv("JAVA_HOME") + "/bin/java")
                .with("CLASSPATH", classPath())
                .with("OMP_NUM_THREADS", "1")
                .with("MKL_NUM_THREADS", "1")
                .with("MKL_CBWR", "COMPATIBLE")
                .with("DJL_CACHE_DIR", checkout.work().resolve("djl").toString())
                .and(words);
        return trainer.start(ProcessBuilder.Redirect.INHERIT).waitFor();
    }

    /// Builds the trainer, which the platform does not need.
    private String classPath() throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("-pl", "speech/trainer", "-am", "-Dmaven.test.skip=true", "compile"));
        arguments.addAll(Maven.CLASS_PATHS);
        try (var lock = Lock.take(checkout)) {
            var maven = Maven.need(checkout, lock);
            new Steps(checkout).step("building the trainer", "trainer-build", log -> maven.run(log, arguments));
        }
        var target = checkout.root().resolve("speech/trainer/target");
        return target.resolve("classes")
                + File.pathSeparator
                + Files.readString(target.resolve("classpath")).strip();
    }
}
