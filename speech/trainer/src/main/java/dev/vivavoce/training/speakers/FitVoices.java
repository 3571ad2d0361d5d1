package dev.vivavoce.training.speakers;

import dev.vivavoce.speech.evaluation.figures.Bootstrap;
import dev.vivavoce.speech.evaluation.figures.SpeakerErrors;
import dev.vivavoce.speech.evaluation.figures.SpeakerErrors.Said;
import dev.vivavoce.speech.evaluation.recordings.JoinedVoices;
import dev.vivavoce.speech.evaluation.recordings.Recording;
import dev.vivavoce.speech.speakers.SpeakerDiarization;
import dev.vivavoce.speech.speakers.VoiceModel;
import dev.vivavoce.speech.speakers.VoicePiece;
import dev.vivavoce.speech.speakers.VoicePieces;
import dev.vivavoce.speech.voiceactivity.Segment;
import dev.vivavoce.speech.voiceactivity.Segmenter;
import dev.vivavoce.speech.voiceactivity.SileroVoiceActivity;
import dev.vivavoce.speech.voiceactivity.VoiceActivity;
import dev.vivavoce.training.corpus.CorpusFolder;
import dev.vivavoce.training.learning.Progress;
import dev.vivavoce.training.recognition.TuneRecognizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/// `FitVoices CORPUS MODELS OUT` learns how voices differ, chooses the rules by which a recording is divided, and
/// writes the file that the product loads. The speakers on whom the recogniser is not tuned are measured on alone: they
/// are left out of all learning. The rules are chosen on every fourth of the others, with a model that does not know
/// those; the shipped model knows them, too.
public final class FitVoices {
    private static final int CHOSEN_ON = 4;
    private static final int MOST_SPEAKERS = 4;
    /// Talks of each number of speakers.
    private static final int CHOOSING = 15;

    private static final int MEASURING = 25;
    private static final long CHOOSING_SEED = 7;
    private static final long MEASURING_SEED = 23;
    private static final VoiceModel.Rules BEGIN = new VoiceModel.Rules(0.4, 1, 4, 2);
    private static final double[] EVIDENCES = {0.3, 0.4, 0.5};
    private static final double[] STOPS = {0, 1, 2};
    private static final double[] LEASTS = {2, 4};
    private static final double[] CHANGES = {1, 2};

    /// A talk whose pieces are measured.
    private record Talk(JoinedVoices voices, List<VoicePiece> pieces) {}

    private final CorpusFolder corpus;
    private final VoiceActivity voiceActivity;

    private FitVoices(CorpusFolder corpus, VoiceActivity voiceActivity) {
        this.corpus = corpus;
        this.voiceActivity = voiceActivity;
    }

    public static void main(String... arguments) throws IOException {
        if (arguments.length != 3) {
            System.err.println("usage: FitVoices CORPUS MODELS OUT");
            System.exit(2);
        }
        var corpus = CorpusFolder.in(Path.of(arguments[0]));
        try (var voiceActivity = new SileroVoiceActivity(Path.of(arguments[1]).resolve("silero-vad.onnx"))) {
            var text = new FitVoices(corpus, voiceActivity).report();
            Files.writeString(Path.of(arguments[2]), text);
            System.out.print(
                    text.lines().filter(line -> line.startsWith("#")).reduce("", (all, line) -> all + line + "\n"));
        }
    }

    private String report() {
        var measured = Set.copyOf(TuneRecognizer.leftOut(corpus.recordings()));
        var others = corpus.recordings().stream()
                .map(Recording::speaker)
                .distinct()
                .sorted()
                .filter(speaker -> !measured.contains(speaker))
                .toList();
        var chosenOn = new ArrayList<String>();
        for (int i = 0; i < others.size(); i += CHOSEN_ON) chosenOn.add(others.get(i));
        var voices = listen();
        var learned = new TreeMap<>(voices);
        learned.keySet().removeAll(measured);
        var before = new TreeMap<>(learned);
        before.keySet().removeAll(chosenOn);
        var rules = chosen(VoiceTraining.learned(before, BEGIN), talks("choosing", chosenOn, CHOOSING, CHOOSING_SEED));
        var model = VoiceTraining.learned(learned, rules);
        var talks = talks("measuring", List.copyOf(measured), MEASURING, MEASURING_SEED);
        return """
                # How voices differ: see the trainer's README. Learned from %d speakers of the training split of speechocean762
                # (Zhang et al. 2021, CC BY 4.0); the rules are chosen on %d of them. Measured on %d others, in %d talks joined
                # from their recordings: the share of speech with the wrong speaker (95 %%), and of talks whose speakers are as
                # many as were found.
                """.formatted(learned.size(), chosenOn.size(), measured.size(), talks.size())
                + measured(model, talks)
                + model.written();
    }

    /// The voice of each recording, by speaker.
    private Map<String, List<VoicePiece>> listen() {
        var work = new ArrayList<Callable<List<VoicePiece>>>();
        var recordings = corpus.recordings().stream()
                .sorted(Comparator.comparing(Recording::speaker).thenComparing(Recording::id))
                .toList();
        for (var recording : recordings) work.add(() -> voice(corpus.samples(recording)));
        var heard = Progress.all("listening", work);
        var voices = new TreeMap<String, List<VoicePiece>>();
        for (int i = 0; i < heard.size(); i++)
            voices.computeIfAbsent(recordings.get(i).speaker(), _ -> new ArrayList<>())
                    .addAll(heard.get(i));
        voices.values().removeIf(own -> own.size() < 2);
        return voices;
    }

    private static List<VoicePiece> voice(float[] samples) {
        var voice = VoicePieces.whole(0, new Segment.Utterance(0, samples.length, samples, 0));
        return voice.isHeard() ? List.of(voice) : List.of();
    }

    private List<Talk> talks(String what, List<String> speakers, int each, long seed) {
        var work = new ArrayList<Callable<Talk>>();
        var recordings = new TreeMap<String, List<float[]>>();
        for (var recording : corpus.recordings())
            if (speakers.contains(recording.speaker()))
                recordings
                        .computeIfAbsent(recording.speaker(), _ -> new ArrayList<>())
                        .add(samples(recording));
        for (int i = 0; i < MOST_SPEAKERS * each; i++) {
            int count = i % MOST_SPEAKERS + 1;
            var random = new Random(seed * 1_000 + i);
            work.add(() -> talk(JoinedVoices.of(recordings, count, random)));
        }
        return Progress.all(what, work);
    }

    private float[] samples(Recording recording) {
        try {
            return corpus.samples(recording);
        } catch (IOException thrown) {
            throw new java.io.UncheckedIOException(thrown);
        }
    }

    private Talk talk(JoinedVoices voices) {
        var pieces = new ArrayList<VoicePiece>();
        int number = 0;
        for (var utterance : Segmenter.utterances(voiceActivity, voices.samples()))
            pieces.addAll(VoicePieces.of(number++, utterance));
        return new Talk(voices, pieces);
    }

    private static VoiceModel.Rules chosen(VoiceModel model, List<Talk> talks) {
        var best = BEGIN;
        double least = Double.MAX_VALUE;
        for (double evidence : EVIDENCES)
            for (double stop : STOPS)
                for (double seconds : LEASTS)
                    for (double change : CHANGES) {
                        var rules = new VoiceModel.Rules(evidence, stop, seconds, change);
                        double wrong = talks.stream()
                                .map(talk -> errors(model.with(rules), talk))
                                .mapToDouble(one -> one.wrong() / one.all())
                                .average()
                                .orElseThrow();
                        if (wrong < least) {
                            least = wrong;
                            best = rules;
                            Progress.say("%s: %.4f of the speech has the wrong speaker", rules, wrong);
                        }
                    }
        return best;
    }

    /// Of the speech of each recording that lies in a turn.
    private static SpeakerErrors errors(VoiceModel model, Talk talk) {
        var said = new ArrayList<Said>();
        for (var turn : SpeakerDiarization.turns(model, talk.pieces()))
            for (var stretch : talk.voices().stretches()) {
                long common = Math.min(turn.endSample(), stretch.end()) - Math.max(turn.startSample(), stretch.start());
                if (common > 0) said.add(new Said(stretch.speaker(), turn.speaker(), common));
            }
        return SpeakerErrors.of(said);
    }

    private static String measured(VoiceModel model, List<Talk> talks) {
        var text = new StringBuilder();
        var all = new ArrayList<SpeakerErrors>();
        for (int count = 1; count <= MOST_SPEAKERS; count++) {
            int speakers = count;
            var some = talks.stream()
                    .filter(talk -> talk.voices().speakers() == speakers)
                    .map(talk -> errors(model, talk))
                    .toList();
            all.addAll(some);
            text.append(line(count + (count == 1 ? " speaker" : " speakers"), some));
        }
        return text.append(line("all", all)).toString();
    }

    private static String line(String name, List<SpeakerErrors> talks) {
        var numbered = new ArrayList<Map.Entry<String, SpeakerErrors>>();
        for (var talk : talks) numbered.add(Map.entry(Integer.toString(numbered.size()), talk));
        var wrong = Bootstrap.over(
                numbered,
                Map.Entry::getKey,
                some -> SpeakerErrors.share(
                        some.stream().map(Map.Entry::getValue).toList()));
        return String.format(
                Locale.ROOT,
                "# %s: %.3f (%.3f to %.3f), %.2f%n",
                name,
                wrong.value(),
                wrong.low(),
                wrong.high(),
                SpeakerErrors.counted(talks));
    }
}
