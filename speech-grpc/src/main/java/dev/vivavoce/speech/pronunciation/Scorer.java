package dev.vivavoce.speech.pronunciation;

import dev.vivavoce.speech.pronunciation.Aligner.AlignedPhone;
import dev.vivavoce.speech.pronunciation.Aligner.AlignedWord;
import dev.vivavoce.speech.pronunciation.Aligner.Slot;
import dev.vivavoce.speech.pronunciation.Calibration.Evidence;
import dev.vivavoce.speech.pronunciation.Calibration.Match;
import dev.vivavoce.speech.pronunciation.ScoredWord.ScoredPhone;
import dev.vivavoce.speech.recognition.Recognizer;
import dev.vivavoce.speech.recognition.SpokenForm;
import dev.vivavoce.speech.recognition.Transcript;
import dev.vivavoce.speech.recognition.WordMatch;
import dev.vivavoce.speech.voiceactivity.Segment;
import dev.vivavoce.speech.voiceactivity.Segmenter;
import dev.vivavoce.speech.voiceactivity.VoiceActivity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Scores speech. Live sessions and recordings go the same way: [Segmenter] → [#listen] → [#score] for each
/// utterance → [#result]. An utterance's score is a function of its samples, the task and its place in the
/// reference text; a result is a function of its utterances. Safe for several threads.
public final class Scorer {
    /// What it is called in results.
    public static final String NAME = "vivavoce-sphinx";
    /// Changes whenever scores may.
    public static final String VERSION = "1";

    private static final double SAMPLE_RATE = 16_000;
    /// A word that was surely said can be left out of an alignment only at this cost (per frame it would be a
    /// phone's worth).
    private static final double MUST_BE_SAID = 400;
    /// A word only one source speaks for.
    private static final double MAY_BE_SAID = 30;

    private final VoiceActivity voiceActivity;
    private final Recognizer recognizer;
    private final Aligner aligner;
    private final Lexicon lexicon;
    private final ReadingCosts costs;
    private final Results results;

    /// @param passMark the overall score from which a performance is correct
    public Scorer(
            VoiceActivity voiceActivity, Recognizer recognizer, Aligner aligner, Lexicon lexicon, double passMark) {
        this.voiceActivity = voiceActivity;
        this.recognizer = recognizer;
        this.aligner = aligner;
        this.lexicon = lexicon;
        costs = new ReadingCosts(lexicon);
        results = new Results(passMark);
    }

    /// An utterance that was listened to: its text is known, and what scoring needs of the sound is kept.
    ///
    /// @param transcript times count from the start of the session's audio
    public record Heard(
            Segment.Utterance utterance, Transcript transcript, Recognizer.Hearing hearing, Aligner.Sound sound) {}

    /// Recognises an utterance and finds its words in the sound.
    public Heard listen(Segment.Utterance utterance) {
        var hearing = recognizer.hear(utterance.samples());
        var transcript = hearing.transcript();
        var sound = aligner.listen(transcript.words().isEmpty() ? new float[0] : utterance.samples());
        return new Heard(utterance, timed(transcript, sound, utterance.startSample() / SAMPLE_RATE), hearing, sound);
    }

    /// Scores an utterance.
    ///
    /// @param referenceFrom the first word of the reference text that is still to be read: 0 at first, then
    ///     [ScoredUtterance#referenceTo] of the utterance before
    public ScoredUtterance score(Heard heard, Task task, int referenceFrom) {
        var utterance = heard.utterance();
        var pitch = Pitch.of(utterance.samples());
        var spoken = heard.transcript().words().isEmpty()
                ? new Spoken(List.of(), referenceFrom)
                : switch (task.mode()) {
                    case READ_ALOUD -> read(heard, SpokenForm.of(task.referenceText()), referenceFrom);
                    case FREE -> new Spoken(free(heard), referenceFrom);
                };
        return new ScoredUtterance(
                utterance.startSample(),
                utterance.endSample(),
                heard.transcript(),
                referenceFrom,
                spoken.referenceTo(),
                spoken.words(),
                pitch.medianHertz(),
                pitch.spreadSemitones());
    }

    /// Listens to an utterance and scores it.
    public ScoredUtterance score(Segment.Utterance utterance, Task task, int referenceFrom) {
        return score(listen(utterance), task, referenceFrom);
    }

    /// Puts utterances together to a result.
    ///
    /// @param totalSamples how much audio was heard in all
    public Result result(Task task, List<ScoredUtterance> utterances, long totalSamples) {
        return results.of(task, utterances, totalSamples);
    }

    /// The scores of one utterance alone, without completeness; null when there was no speech in it.
    public Result.@Nullable Scores scores(ScoredUtterance utterance) {
        return results.scores(utterance);
    }

    /// Scores a whole recording, just as if it had been spoken live.
    public Result assess(float[] samples, Task task) {
        var utterances = new ArrayList<ScoredUtterance>();
        try (var segmenter = new Segmenter(voiceActivity, 0)) {
            int from = 0;
            var segments = new ArrayList<>(segmenter.hear(samples));
            segments.addAll(segmenter.end());
            for (var segment : segments) {
                if (segment instanceof Segment.Utterance utterance) {
                    var scored = score(utterance, task, from);
                    from = scored.referenceTo();
                    utterances.add(scored);
                }
            }
        }
        return result(task, utterances, samples.length);
    }

    private record Spoken(List<ScoredWord> words, int referenceTo) {}

    /// The words heard, where they stand in the sound.
    private Transcript timed(Transcript transcript, Aligner.Sound sound, double offset) {
        var words = transcript.words();
        var starts = new double[words.size()];
        var ends = new double[words.size()];
        Arrays.fill(starts, -1);
        var slots = new ArrayList<Slot>();
        var wordOfSlot = new ArrayList<Integer>();
        for (int i = 0; i < words.size(); i++) {
            for (var written : SpokenForm.of(words.get(i).text())) {
                var choices = choices(written.readings());
                if (!choices.isEmpty()) {
                    slots.add(new Slot(choices, MUST_BE_SAID));
                    wordOfSlot.add(i);
                }
            }
        }
        for (var aligned : aligner.align(sound, slots).words()) {
            int word = wordOfSlot.get(aligned.slot());
            starts[word] = starts[word] < 0 ? aligned.startSeconds() : starts[word];
            ends[word] = aligned.endSeconds();
        }
        var timed = new ArrayList<Transcript.Word>();
        double last = 0;
        for (int i = 0; i < words.size(); i++) {
            double start = starts[i] < 0 ? last : starts[i];
            double end = starts[i] < 0 ? last : ends[i];
            timed.add(new Transcript.Word(
                    words.get(i).text(),
                    offset + start,
                    offset + end,
                    words.get(i).confidence()));
            last = end;
        }
        return new Transcript(transcript.text(), List.copyOf(timed), transcript.logProbability());
    }

    private List<ScoredWord> free(Heard heard) {
        var words = heard.transcript().words();
        var slots = new ArrayList<Slot>();
        var ofSlot = new ArrayList<Transcript.Word>();
        for (var word : words) {
            for (var written : SpokenForm.of(word.text())) {
                var choices = choices(written.readings());
                if (!choices.isEmpty()) {
                    slots.add(new Slot(choices, MUST_BE_SAID));
                    ofSlot.add(new Transcript.Word(written.text(), 0, 0, word.confidence()));
                }
            }
        }
        var scored = new ArrayList<ScoredWord>();
        for (var aligned : aligner.align(heard.sound(), slots).words()) {
            var word = ofSlot.get(aligned.slot());
            var evidence = onItsOwn(aligned, word.confidence(), heard.transcript());
            scored.add(word(heard, new Said(word.text(), -1, aligned, evidence, word.confidence()), -1));
        }
        return List.copyOf(scored);
    }

    /// A place in the match of what was heard with what was to be read.
    ///
    /// @param reference index of the word to be read, −1 for one that was only heard
    /// @param heard index among the heard words, −1 for one that was not
    /// @param likeness how alike the spoken words sound that meet here, 0 to 1
    /// @param extra the spoken words that were only heard; empty for a word to be read
    private record Place(int reference, int heard, boolean same, double likeness, List<String> extra) {}

    private Spoken read(Heard heard, List<SpokenForm.Written> reference, int from) {
        var rest = reference.subList(Math.min(from, reference.size()), reference.size());
        var written = new ArrayList<SpokenForm.Written>();
        var confidences = new ArrayList<Double>();
        for (var word : heard.transcript().words()) {
            for (var one : SpokenForm.of(word.text())) {
                written.add(one);
                confidences.add(word.confidence());
            }
        }
        var match = WordMatch.start(rest, written, costs);
        var places = places(match);
        var slots = new ArrayList<Slot>();
        var placeOfSlot = new ArrayList<Place>();
        for (var place : places) {
            var choices = choices(
                    place.extra().isEmpty() ? rest.get(place.reference()).readings() : List.of(place.extra()));
            if (!choices.isEmpty()) {
                boolean bothSpeak = place.reference() >= 0 && place.heard() >= 0;
                slots.add(new Slot(choices, bothSpeak ? MUST_BE_SAID : MAY_BE_SAID));
                placeOfSlot.add(place);
            }
        }
        var likely = likely(heard.hearing(), rest, places);
        var said = new ArrayList<Said>();
        for (var aligned : aligner.align(heard.sound(), slots).words()) {
            var place = placeOfSlot.get(aligned.slot());
            var confidence = place.heard() < 0 ? 0 : confidences.get(place.heard());
            if (place.reference() < 0) {
                var evidence = onItsOwn(aligned, confidence, heard.transcript());
                said.add(new Said(inserted(place, written), -1, aligned, evidence, confidence));
                continue;
            }
            var word = rest.get(place.reference());
            var kind = place.same() ? Match.SAME : place.heard() < 0 ? Match.NOTHING : Match.OTHER;
            var evidence = new Evidence(
                    aligned.phones(),
                    likely.getOrDefault(place.reference(), 0.0),
                    kind,
                    place.likeness(),
                    heard.transcript().logProbability());
            if (kind != Match.NOTHING || Calibration.wasSaid(evidence)) {
                said.add(new Said(
                        word.text(), from + place.reference(), aligned, evidence, place.same() ? confidence : 0));
            }
        }
        return settled(heard, said, from);
    }

    /// An inserted word as it was written down; where only a part of it was put in, that part.
    private static String inserted(Place place, List<SpokenForm.Written> written) {
        var word = written.get(place.heard());
        return word.readings().stream().anyMatch(reading -> reading.equals(place.extra()))
                ? word.text()
                : String.join(" ", place.extra());
    }

    /// A word that was found in the sound.
    ///
    /// @param reference its index in the reference text, −1 for one that was only heard
    private record Said(String text, int reference, AlignedWord aligned, Evidence evidence, double confidence) {}

    /// The evidence for a word that no text asks for.
    private static Evidence onItsOwn(AlignedWord aligned, double confidence, Transcript transcript) {
        double log = Math.log(Math.max(confidence, 1e-9));
        return new Evidence(aligned.phones(), log, Match.SAME, 1, transcript.logProbability());
    }

    /// How likely the recogniser holds each word of the reference text that the utterance covers.
    private static Map<Integer, Double> likely(
            Recognizer.Hearing hearing, List<SpokenForm.Written> reference, List<Place> places) {
        var covered = places.stream().map(Place::reference).filter(i -> i >= 0).toList();
        if (covered.isEmpty()) {
            return Map.of();
        }
        var words = new ArrayList<String>();
        for (int i : covered) {
            var text = reference.get(i).text();
            boolean shouted = text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
            var plain = shouted || words.isEmpty() ? text.toLowerCase(Locale.ROOT) : text;
            words.add(words.isEmpty() ? plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1) : plain);
        }
        var logs = hearing.logProbabilities(words);
        var likely = new HashMap<Integer, Double>();
        for (int i = 0; i < logs.length; i++) {
            likely.put(covered.get(i), logs[i]);
        }
        return likely;
    }

    /// Words at the end that were more likely not said are still to be read: what was heard there was put in.
    private static Spoken settled(Heard heard, List<Said> said, int from) {
        int read = said.size();
        while (read > 0
                && (said.get(read - 1).reference() < 0
                        || !Calibration.wasSaid(said.get(read - 1).evidence()))) {
            read--;
        }
        var words = new ArrayList<ScoredWord>();
        for (int i = 0; i < said.size(); i++) {
            var word = said.get(i);
            words.add(
                    i < read && word.reference() >= 0
                            ? word(heard, word, word.reference())
                            : word(heard, word, -1).with(ErrorType.INSERTION));
        }
        return new Spoken(
                List.copyOf(words), read == 0 ? from : said.get(read - 1).reference() + 1);
    }

    /// One place for each written word of either text: spoken words of one written word come together again.
    private List<Place> places(WordMatch match) {
        var places = new ArrayList<Place>();
        for (var pair : match.pairs()) {
            var place = switch (pair) {
                case WordMatch.Pair.Same(var first, var second) ->
                    new Place(first.written(), second.written(), true, 1, List.of());
                case WordMatch.Pair.Other(var first, var second) ->
                    new Place(
                            first.written(),
                            second.written(),
                            false,
                            costs.likeness(first.text(), second.text()),
                            List.of());
                case WordMatch.Pair.Missing(var first) -> new Place(first.written(), -1, false, 0, List.of());
                case WordMatch.Pair.Extra(var second) ->
                    new Place(-1, second.written(), false, 0, List.of(second.text()));
            };
            var last = places.isEmpty() ? null : places.getLast();
            if (last != null && place.reference() >= 0 && last.reference() == place.reference()) {
                int heard = last.heard() >= 0 ? last.heard() : place.heard();
                double likeness = Math.max(last.likeness(), place.likeness());
                places.set(
                        places.size() - 1,
                        new Place(place.reference(), heard, last.same() && place.same(), likeness, List.of()));
            } else if (last != null
                    && !last.extra().isEmpty()
                    && last.heard() == place.heard()
                    && !place.extra().isEmpty()) {
                var extra = new ArrayList<>(last.extra());
                extra.addAll(place.extra());
                places.set(places.size() - 1, new Place(-1, place.heard(), false, 0, List.copyOf(extra)));
            } else {
                places.add(place);
            }
        }
        return places;
    }

    private static ScoredWord word(Heard heard, Said said, int reference) {
        double offset = heard.utterance().startSample() / SAMPLE_RATE;
        var phones = new ArrayList<ScoredPhone>();
        for (AlignedPhone phone : said.aligned().phones()) {
            double score = Calibration.phone(phone, said.evidence());
            var nearest = score >= Calibration.WELL_SAID_FROM ? phone.phone() : phone.heard();
            phones.add(new ScoredPhone(
                    phone.phone(),
                    Phones.ipa(phone.phone()),
                    offset + phone.startSeconds(),
                    offset + phone.endSeconds(),
                    score,
                    nearest,
                    Phones.ipa(nearest)));
        }
        double wordScore = Calibration.word(said.evidence());
        return new ScoredWord(
                said.text(),
                reference,
                offset + said.aligned().startSeconds(),
                offset + said.aligned().endSeconds(),
                wordScore,
                wordScore < Calibration.MISPRONOUNCED_BELOW ? ErrorType.MISPRONUNCIATION : ErrorType.NONE,
                said.confidence(),
                List.copyOf(phones));
    }

    /// Every way to say a written word: its readings, and each reading in the pronunciations of its words.
    private List<List<String>> choices(List<List<String>> readings) {
        var choices = new ArrayList<List<String>>();
        for (var reading : readings.subList(0, Math.min(readings.size(), 3))) {
            var ways = new ArrayList<List<String>>();
            ways.add(List.of());
            for (var word : reading) {
                var longer = new ArrayList<List<String>>();
                for (var way : ways) {
                    for (var pronunciation : lexicon.pronunciations(word)) {
                        var phones = new ArrayList<>(way);
                        phones.addAll(pronunciation);
                        longer.add(phones);
                    }
                }
                ways = new ArrayList<>(longer.subList(0, Math.min(longer.size(), 4)));
            }
            ways.stream().filter(way -> !way.isEmpty()).forEach(choices::add);
        }
        return choices;
    }
}
