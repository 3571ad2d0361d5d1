package dev.vivavoce.training.scoring;

import dev.vivavoce.speech.evaluation.recordings.ExpertScores;
import dev.vivavoce.speech.evaluation.recordings.Recording;
import dev.vivavoce.speech.pronunciation.alignment.Aligner.Slot;
import dev.vivavoce.speech.pronunciation.alignment.EvidenceGatherer;
import dev.vivavoce.speech.pronunciation.alignment.Lexicon;
import dev.vivavoce.speech.pronunciation.alignment.PhoneNetwork;
import dev.vivavoce.speech.pronunciation.model.ScoringModel;
import dev.vivavoce.speech.pronunciation.scoring.Scorer;
import dev.vivavoce.speech.recognition.Recognizer;
import dev.vivavoce.speech.text.SpokenForm;
import dev.vivavoce.speech.voiceactivity.Segment;
import dev.vivavoce.speech.voiceactivity.Segmenter;
import dev.vivavoce.speech.voiceactivity.VoiceActivity;
import dev.vivavoce.training.corpus.CorpusFolder;
import dev.vivavoce.training.corpus.Fingerprint;
import dev.vivavoce.training.corpus.KeptSpeech;
import dev.vivavoce.training.corpus.RememberedHearing;
import dev.vivavoce.training.corpus.Speech;
import dev.vivavoce.training.learning.Progress;
import dev.vivavoce.training.sphinx.SphinxAligner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/// A folder of learners' recordings and what the engines made of them.
///
/// @param utterances sorted by id
/// @param folds the fold that each speaker belongs to
/// @param cached what was heard, by the file that caches it
record Corpus(List<Spoken> utterances, Map<String, Integer> folds, String fingerprint, Map<Path, KeptSpeech> cached) {
    static final int FOLDS = 5;
    /// The middle of the first frame; frames follow at the hearing's frame distance.
    private static final double FIRST_MIDDLE_SECONDS = 0.016;

    /// One recording.
    ///
    /// @param whole the hearing of the speech from the first utterance to the last
    /// @param labels the phone index of each frame; replaced when the alignment improves
    /// @param parts the utterances as the product cuts them
    record Spoken(Recording recording, List<Slot> slots, Recognizer.Hearing whole, int[] labels, List<Part> parts) {
        float[][] frames() {
            return whole.frames();
        }

        /// The text that was read.
        String text() {
            return recording.text();
        }

        /// The experts' scores. Requires a scored recording.
        ExpertScores expert() {
            return Objects.requireNonNull(recording.expert());
        }
    }

    /// An utterance and its hearing.
    record Part(Segment.Utterance utterance, Recognizer.Hearing hearing) {}

    /// The engines of the product, so that training sees what the product will see.
    record Engines(VoiceActivity voiceActivity, Recognizer recognizer, Lexicon lexicon) {
        private static final double PASS_MARK = 80;

        EvidenceGatherer gatherer(ScoringModel model) {
            return new EvidenceGatherer(model, lexicon);
        }

        Scorer scorer(ScoringModel model) {
            return new Scorer(voiceActivity, recognizer, lexicon, model, PASS_MARK);
        }
    }

    int fold(Spoken spoken) {
        return folds.getOrDefault(spoken.recording().speaker(), 0);
    }

    /// The recordings with experts' scores.
    List<Spoken> scored() {
        return utterances.stream()
                .filter(spoken -> spoken.recording().expert() != null)
                .toList();
    }

    /// Draws a scored recording with another text.
    Spoken other(Spoken spoken, Random random) {
        var scored = scored();
        var other = scored.get(random.nextInt(scored.size()));
        return other.text().equals(spoken.text()) ? other(spoken, random) : other;
    }

    /// Reads a folder and runs the engines over all of it, which takes minutes.
    ///
    /// @param kept a folder that caches what was heard
    static Corpus listen(Path folder, Engines engines, Optional<Path> kept, long seed) {
        var corpus = CorpusFolder.in(folder);
        var ear = new Ear(corpus, engines, kept, new SphinxAligner(), new ConcurrentHashMap<>());
        var work = new ArrayList<Callable<Optional<Spoken>>>();
        for (var recording : corpus.recordings()) {
            work.add(() -> ear.listen(recording));
        }
        var spoken = Progress.all("listening", work).stream()
                .flatMap(Optional::stream)
                .toList();
        return new Corpus(
                spoken, folds(corpus.recordings(), seed), fingerprint(corpus.recordings()), Map.copyOf(ear.cached()));
    }

    /// Caches what the recogniser answered about texts, too, for the next training.
    void keepAnswers() throws IOException {
        for (var speech : cached.entrySet()) {
            var file = answers(speech.getKey());
            if (Files.isRegularFile(file)) {
                speech.getValue().readAnswers(file);
            }
            speech.getValue().writeAnswers(file);
        }
    }

    private static Path answers(Path heard) {
        return heard.resolveSibling(heard.getFileName() + ".answers");
    }

    /// Hears one recording, or reads what was heard before.
    private record Ear(
            CorpusFolder corpus,
            Engines engines,
            Optional<Path> kept,
            SphinxAligner sphinx,
            Map<Path, KeptSpeech> cached) {
        /// Returns nothing for a recording without speech or longer than the recogniser accepts.
        Optional<Spoken> listen(Recording recording) throws IOException {
            var slots = new ArrayList<Slot>();
            for (var word : SpokenForm.of(recording.text())) {
                var ways = engines.lexicon().ways(word.readings());
                if (!ways.isEmpty()) {
                    slots.add(new Slot(ways, 1000));
                }
            }
            var file = kept.map(folder -> folder.resolve("heard." + key(recording)));
            if (file.isPresent() && Files.isRegularFile(file.get())) {
                var speech = KeptSpeech.read(file.get(), engines.recognizer());
                cached.put(file.get(), speech);
                var answers = answers(file.get());
                if (Files.isRegularFile(answers)) {
                    speech.readAnswers(answers);
                }
                return Optional.of(spoken(recording, slots, speech));
            }
            var speech = corpus.speech(recording, engines.voiceActivity());
            if (speech.isSilent() || speech.spoken().length > Recognizer.LONGEST_SAMPLES) {
                return Optional.empty();
            }
            var heard = heard(speech, slots);
            if (file.isPresent()) {
                heard.write(file.get(), speech.spoken());
                cached.put(file.get(), heard);
            }
            return Optional.of(spoken(recording, slots, heard));
        }

        private KeptSpeech heard(Speech speech, List<Slot> slots) {
            var samples = speech.spoken();
            var whole = RememberedHearing.of(engines.recognizer(), samples);
            var hearings = speech.utterances().stream()
                    .map(utterance -> Arrays.equals(utterance.samples(), samples)
                            ? whole
                            : RememberedHearing.of(engines.recognizer(), utterance.samples()))
                    .toList();
            return new KeptSpeech(whole, labels(sphinx.align(samples, slots), whole), speech.utterances(), hearings);
        }

        private String key(Recording recording) {
            try {
                var fingerprint = new Fingerprint();
                fingerprint.add(recording.text() + "\t" + engines.recognizer().version() + "\t" + Segmenter.RULES);
                fingerprint.add(Files.readAllBytes(recording.file()));
                return recording.id() + "." + fingerprint.hex().substring(0, 16);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Spoken spoken(Recording recording, List<Slot> slots, KeptSpeech speech) {
            var parts = new ArrayList<Part>();
            for (int i = 0; i < speech.utterances().size(); i++) {
                parts.add(new Part(speech.utterances().get(i), speech.hearings().get(i)));
            }
            return new Spoken(recording, List.copyOf(slots), speech.whole(), speech.labels(), List.copyOf(parts));
        }
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

    /// The fingerprint of ids, speakers, texts, scores and audio.
    private static String fingerprint(List<Recording> recordings) {
        try {
            var fingerprint = new Fingerprint();
            for (var recording : recordings) {
                fingerprint.add(String.join(
                        "\t",
                        recording.id(),
                        recording.speaker(),
                        recording.text(),
                        String.valueOf(recording.expert())));
                fingerprint.add(Files.readAllBytes(recording.file()));
            }
            return fingerprint.hex();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
