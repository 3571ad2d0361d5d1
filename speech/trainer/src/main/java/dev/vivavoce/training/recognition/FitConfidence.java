package dev.vivavoce.training.recognition;

import dev.vivavoce.speech.evaluation.figures.Bootstrap;
import dev.vivavoce.speech.evaluation.figures.HeardWord;
import dev.vivavoce.speech.evaluation.recordings.Recording;
import dev.vivavoce.speech.recognition.Hotwords;
import dev.vivavoce.speech.recognition.Transcript;
import dev.vivavoce.speech.recognition.moonshine.LearnerTuning;
import dev.vivavoce.speech.recognition.moonshine.MoonshineRecognizer;
import dev.vivavoce.speech.recognition.moonshine.WordConfidence;
import dev.vivavoce.speech.voiceactivity.SileroVoiceActivity;
import dev.vivavoce.training.corpus.CorpusFolder;
import dev.vivavoce.training.learning.Progress;
import dev.vivavoce.training.learning.Regression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// `FitConfidence CORPUS MODELS TUNING OUT` fits the confidence of recognised words ([WordConfidence]) on the speakers
/// whom [TuneRecognizer] leaves out, and writes the file that the recogniser loads. Its figures are of
/// speakers left out of the fit, each in turn.
public final class FitConfidence {
    private static final double PENALTY = 1;
    private static final int TOLD_RECORDINGS = 100;

    /// A recognised word.
    ///
    /// @param inputs those of the regression
    /// @param right whether the text has it at that place
    record Example(String speaker, double[] inputs, boolean right) {}

    private FitConfidence() {}

    public static void main(String... arguments) throws IOException {
        if (arguments.length != 4) {
            System.err.println("usage: FitConfidence CORPUS MODELS TUNING OUT");
            System.exit(2);
        }
        var models = Path.of(arguments[1]);
        try (var tuning = Files.newInputStream(Path.of(arguments[2]));
                var recognizer = new MoonshineRecognizer(models, LearnerTuning.read(tuning));
                var voiceActivity = new SileroVoiceActivity(models.resolve("silero-vad.onnx"))) {
            var corpus = CorpusFolder.in(Path.of(arguments[0]));
            var leftOut = TuneRecognizer.leftOut(corpus.recordings());
            var heard = new ArrayList<Example>();
            int recordings = 0;
            for (var recording : corpus.recordings()) {
                if (!leftOut.contains(recording.speaker())) continue;
                var texts = new ArrayList<Transcript>();
                for (var utterance : corpus.speech(recording, voiceActivity).utterances()) {
                    texts.add(
                            recognizer.hear(utterance.samples(), Hotwords.NONE).transcript());
                }
                heard.addAll(examples(recording, texts));
                if (++recordings % TOLD_RECORDINGS == 0) Progress.say("listening: %d recordings", recordings);
            }
            var judged = judgedByOthers(heard);
            var text = properties(heard, judged, recordings);
            Files.writeString(Path.of(arguments[3]), text);
            System.out.print(text);
            for (var bin : HeardWord.bins(judged)) {
                Progress.say(
                        "confidence %.1f to %.1f: mean %.3f, right %.3f of %d words",
                        bin.from(), bin.to(), bin.said(), bin.right(), bin.count());
            }
        }
    }

    private static List<Example> examples(Recording recording, List<Transcript> texts) {
        var words = new ArrayList<String>();
        var inputs = new ArrayList<double[]>();
        for (var text : texts) {
            for (var word : text.words()) {
                words.add(word.text());
                inputs.add(WordConfidence.inputs(word.probability(), text.logProbability()));
            }
        }
        var right = HeardWord.right(recording.text(), words);
        var examples = new ArrayList<Example>();
        for (int i = 0; i < right.length; i++) {
            examples.add(new Example(recording.speaker(), inputs.get(i), right[i]));
        }
        return examples;
    }

    private static String properties(List<Example> heard, List<HeardWord> judged, int recordings) {
        var fitted = fitted(heard, _ -> true);
        var off = Bootstrap.over(judged, HeardWord::speaker, HeardWord::calibrationError);
        var auc = Bootstrap.over(judged, HeardWord::speaker, HeardWord::separation);
        return String.format(
                Locale.ROOT,
                """
                # Weights of the confidence of recognised words, and how far it is off for speakers left out of the fit.
                constant=%.4f
                of-word=%.4f
                of-text=%.4f
                words=%d
                recordings=%d
                speakers=%d
                calibration-error=%.4f (%.4f to %.4f)
                auc=%.3f (%.3f to %.3f)
                """,
                fitted.constant(),
                fitted.ofWord(),
                fitted.ofText(),
                heard.size(),
                recordings,
                heard.stream().map(Example::speaker).distinct().count(),
                off.value(),
                off.low(),
                off.high(),
                auc.value(),
                auc.low(),
                auc.high());
    }

    private static WordConfidence fitted(List<Example> heard, Predicate<Example> learnt) {
        var some = heard.stream().filter(learnt).toList();
        var right = new boolean[some.size()];
        for (int i = 0; i < right.length; i++) right[i] = some.get(i).right();
        var weights = Regression.logistic(some.stream().map(Example::inputs).toList(), right, PENALTY);
        return new WordConfidence(weights[0], weights[1], weights[2]);
    }

    /// Each word with the confidence that a fit without its speaker gives.
    static List<HeardWord> judgedByOthers(List<Example> heard) {
        var judged = new ArrayList<HeardWord>();
        for (var speaker : heard.stream().map(Example::speaker).distinct().toList()) {
            var others = fitted(heard, one -> !one.speaker().equals(speaker));
            for (var one : heard) {
                if (one.speaker().equals(speaker)) {
                    judged.add(new HeardWord(speaker, others.ofInputs(one.inputs()), one.right()));
                }
            }
        }
        return judged;
    }
}
