package dev.vivavoce.speech.turn;

import dev.vivavoce.speech.pronunciation.alignment.Prosody;
import dev.vivavoce.speech.recognition.Recognizer;
import dev.vivavoce.speech.recognition.Transcript;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What text and voice tell, at the start of a pause, about whether the speaker has finished: whether the sentence is
/// complete, and whether pitch and loudness fall as they do at its end (Gravano and Hirschberg, "Turn-taking cues in
/// task-oriented dialogue", 2011).
public final class PauseCues {
    /// The number of [#inputs].
    static final int SIZE = 12;

    private static final Set<String> LEADING = Set.of(
            ("a an the my your his her its our their this that these those some any no every each and but or so because "
                            + "if when while although as than then of to in on at for from with by about into over "
                            + "under after before between is are am was were be been do does did have has had can "
                            + "could will would shall should may might must i you he she we they not very more most "
                            + "which who whose where how what let's i'm you're he's she's we're they're i'll we'll")
                    .split(" "));
    private static final Set<String> FILLERS = Set.of("um", "uh", "er", "erm", "uhm", "hmm", "mm", "eh", "ah");

    private static final int LAST_FRAMES = 8;
    private static final double WILD_SEMITONES = 12;

    private PauseCues() {}

    /// The inputs of the regression, the constant first.
    ///
    /// @param heard the utterance up to the pause, at least one word
    /// @param samples of the utterance, up to the pause
    public static double[] inputs(Recognizer.Hearing heard, float[] samples) {
        var transcript = heard.transcript();
        var prosody = Prosody.of(samples, heard);
        var text = transcript.text().strip();
        var words = transcript.words().stream().map(PauseCues::bare).toList();
        var last = words.isEmpty() ? "" : words.getLast();
        double seconds = samples.length / 16_000.0;
        return new double[] {
            1,
            text.endsWith(".") || text.endsWith("!") ? 1 : 0,
            text.endsWith("?") ? 1 : 0,
            text.endsWith(",") ? 1 : 0,
            LEADING.contains(last) ? 1 : 0,
            FILLERS.contains(last) ? 1 : 0,
            Math.log(1 + words.size()),
            transcript.logProbability(),
            lastWordConfidence(transcript.words()),
            pitchFall(prosody),
            loudnessFall(prosody),
            words.isEmpty() ? 0 : Math.log(seconds / words.size()),
        };
    }

    private static String bare(Transcript.Word word) {
        return word.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}']+", "");
    }

    private static double lastWordConfidence(List<Transcript.Word> words) {
        return words.isEmpty() ? 0 : words.getLast().confidence();
    }

    /// Semitones of the last voiced frames below the median; negative where the pitch rises.
    private static double pitchFall(Prosody prosody) {
        var pitch = prosody.pitch();
        var voiced = new double[pitch.length];
        int count = 0;
        for (float hertz : pitch) if (hertz > 0) voiced[count++] = hertz;
        if (count < LAST_FRAMES) return 0;
        var last = Arrays.copyOfRange(voiced, count - LAST_FRAMES / 2, count);
        var all = Arrays.copyOf(voiced, count);
        Arrays.sort(all);
        Arrays.sort(last);
        double fall = 12 * Math.log(all[count / 2] / last[last.length / 2]) / Math.log(2);
        return Math.clamp(fall, -WILD_SEMITONES, WILD_SEMITONES);
    }

    /// Decibels of the last loud frames below the mean of the loud ones.
    private static double loudnessFall(Prosody prosody) {
        var loudness = prosody.loudness();
        if (loudness.length == 0) return 0;
        double loudest = Double.NEGATIVE_INFINITY;
        for (float one : loudness) loudest = Math.max(loudest, one);
        double floor = loudest - 30;
        var loud = new double[loudness.length];
        int count = 0;
        for (float one : loudness) if (one > floor) loud[count++] = one;
        double mean = Arrays.stream(loud, 0, count).average().orElse(0);
        double tail = Arrays.stream(loud, Math.max(0, count - LAST_FRAMES), count)
                .average()
                .orElse(mean);
        return mean - tail;
    }
}
