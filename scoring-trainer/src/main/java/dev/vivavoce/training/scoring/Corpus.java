package dev.vivavoce.training.scoring;

import dev.vivavoce.bench.recordings.ExpertScores;
import dev.vivavoce.bench.recordings.OpusDecoder;
import dev.vivavoce.bench.recordings.Recording;
import dev.vivavoce.bench.recordings.Recordings;
import dev.vivavoce.speech.audio.AudioFile;
import dev.vivavoce.speech.pronunciation.Aligner.Slot;
import dev.vivavoce.speech.pronunciation.PhoneNetwork;
import dev.vivavoce.speech.recognition.Recognizer;
import dev.vivavoce.speech.recognition.SpokenForm;
import dev.vivavoce.speech.voiceactivity.Segment;
import dev.vivavoce.speech.voiceactivity.Segmenter;
import dev.vivavoce.training.sphinx.SphinxAligner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;

/// A folder of learners' recordings, listened to.
///
/// @param utterances in the order of their names
/// @param folds speakers to the part in which they are left out
record Corpus(List<Spoken> utterances, Map<String, Integer> folds, String fingerprint) {
    static final int FOLDS = 5;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    /// The middle of the first frame, and the distance of frames.
    private static final double FIRST_MIDDLE_SECONDS = 0.016;

    /// One recording.
    ///
    /// @param frames the recogniser's, from the first sound of speech to the last
    /// @param labels the index of the phone of each frame; replaced when alignment gets better
    /// @param parts its utterances as the product cuts them; empty where no expert listened
    record Spoken(Recording recording, List<Slot> slots, Recognizer.Hearing whole, int[] labels, List<Part> parts) {
        float[][] frames() {
            return whole.frames();
        }

        /// What was to be said.
        String text() {
            return recording.text();
        }

        /// What the experts gave; only of a scored one.
        ExpertScores expert() {
            return Objects.requireNonNull(recording.expert());
        }
    }

    /// An utterance and what the recogniser made of it.
    record Part(Segment.Utterance utterance, Recognizer.Hearing hearing) {}

    int fold(Spoken spoken) {
        return folds.getOrDefault(spoken.recording().speaker(), 0);
    }

    /// Those with experts' scores.
    List<Spoken> scored() {
        return utterances.stream().filter(spoken -> !spoken.parts().isEmpty()).toList();
    }

    /// A scored recording, drawn by chance, that has another text.
    Spoken other(Spoken spoken, Random random) {
        var scored = scored();
        var other = scored.get(random.nextInt(scored.size()));
        return other.text().equals(spoken.text()) ? other(spoken, random) : other;
    }

    /// Reads a folder and listens to all of it, which takes minutes.
    static Corpus listen(Path folder, Engines engines, long seed) {
        var opus = OpusDecoder.find(System.getenv().getOrDefault("PATH", ""));
        var recordings = Recordings.in(folder, opus.isPresent()).recordings();
        var chosen =
                recordings.stream().sorted(Comparator.comparing(Recording::id)).toList();
        var sphinx = new SphinxAligner();
        var work = new ArrayList<Callable<Optional<Spoken>>>();
        for (var recording : chosen) {
            work.add(() -> listen(recording, opus, engines, sphinx));
        }
        var spoken = Progress.all("listening", work).stream()
                .flatMap(Optional::stream)
                .toList();
        return new Corpus(spoken, folds(chosen, seed), fingerprint(chosen));
    }

    private static Optional<Spoken> listen(
            Recording recording, Optional<OpusDecoder> opus, Engines engines, SphinxAligner sphinx) throws IOException {
        boolean isOpus = recording.file().toString().endsWith(".opus");
        var file = isOpus ? opus.orElseThrow().wav(recording.file()) : Files.readAllBytes(recording.file());
        var samples = AudioFile.decode(file, LONGEST);
        var utterances = Segmenter.utterances(engines.voiceActivity(), samples);
        if (utterances.isEmpty()) {
            return Optional.empty();
        }
        int from = (int) utterances.getFirst().startSample();
        int to = (int) Math.min(samples.length, utterances.getLast().endSample());
        var speech = Arrays.copyOfRange(samples, from, to);
        if (speech.length > Recognizer.LONGEST_SAMPLES) {
            return Optional.empty();
        }
        var slots = new ArrayList<Slot>();
        for (var word : SpokenForm.of(recording.text())) {
            var ways = engines.lexicon().ways(word.readings());
            if (!ways.isEmpty()) {
                slots.add(new Slot(ways, 1000));
            }
        }
        var whole = new RememberedHearing(engines.recognizer().hear(speech));
        var labels = labels(sphinx.align(speech, slots), whole);
        var parts = new ArrayList<Part>();
        if (recording.expert() != null) {
            for (var utterance : utterances) {
                var hearing = new RememberedHearing(engines.recognizer().hear(utterance.samples()));
                hearing.transcript();
                parts.add(new Part(utterance, hearing));
            }
        }
        return Optional.of(new Spoken(recording, List.copyOf(slots), whole, labels, List.copyOf(parts)));
    }

    private static int[] labels(List<SphinxAligner.Phone> phones, Recognizer.Hearing hearing) {
        var labels = new int[hearing.frames().length];
        int next = 0;
        for (int t = 0; t < labels.length; t++) {
            double middle = FIRST_MIDDLE_SECONDS + t * hearing.frameSeconds();
            while (next < phones.size() && phones.get(next).endSeconds() <= middle) {
                next++;
            }
            if (next < phones.size() && phones.get(next).startSeconds() <= middle) {
                labels[t] = PhoneNetwork.index(phones.get(next).phone());
            }
        }
        return labels;
    }

    private static Map<String, Integer> folds(List<Recording> recordings, long seed) {
        var speakers = new ArrayList<>(
                recordings.stream().map(Recording::speaker).distinct().sorted().toList());
        Collections.shuffle(speakers, new Random(seed));
        var folds = new HashMap<String, Integer>();
        speakers.forEach(speaker -> folds.put(speaker, folds.size() % FOLDS));
        return folds;
    }

    /// SHA-256 over names, speakers, texts, scores and audio.
    private static String fingerprint(List<Recording> recordings) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            for (var recording : recordings) {
                var line = String.join(
                        "\t",
                        recording.id(),
                        recording.speaker(),
                        recording.text(),
                        String.valueOf(recording.expert()));
                hash.update(line.getBytes(StandardCharsets.UTF_8));
                hash.update(Files.readAllBytes(recording.file()));
            }
            return HexFormat.of().formatHex(hash.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
