package dev.vivavoce.speech.pronunciation.alignment;

import dev.vivavoce.speech.pronunciation.alignment.Aligner.AlignedWord;
import dev.vivavoce.speech.pronunciation.alignment.Aligner.Slot;
import dev.vivavoce.speech.pronunciation.alignment.Evidence.Match;
import dev.vivavoce.speech.pronunciation.alignment.EvidenceGatherer.Heard;
import dev.vivavoce.speech.pronunciation.alignment.PhoneAligner.PhoneSound;
import dev.vivavoce.speech.pronunciation.alignment.WordOmission.Doubt;
import dev.vivavoce.speech.recognition.Transcript;
import dev.vivavoce.speech.text.SpokenForm;
import dev.vivavoce.speech.text.WordMatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Finds words in an utterance: those of a text that was read, or those that were heard. Safe for several
/// threads.
final class WordFinder {
    /// Every word is laid over the sound where there is any room for it; whether it was said is judged by
    /// how it fits.
    private static final double MUST_BE_SAID = 400;
    /// Words beyond those that match what was heard are laid over the sound only where they fit: leaving
    /// one out costs this.
    private static final double MAY_BE_SAID = 4;
    /// So many of them are tried.
    private static final int BEYOND = 6;
    /// … unless there is speech for this share of their phones.
    private static final double LEAST_ROOM = 0.6;
    /// A heard word was put in when this much of it lies outside the words of the text.
    private static final double OUTSIDE = 0.5;

    private final Aligner aligner;
    private final Lexicon lexicon;
    private final ReadingCosts costs;
    private final WordOmission omission;

    WordFinder(Aligner aligner, Lexicon lexicon, WordOmission omission) {
        this.aligner = aligner;
        this.lexicon = lexicon;
        this.omission = omission;
        costs = new ReadingCosts(lexicon);
    }

    /// Where each written word of a transcript is in the sound: its index in the transcript to its pieces.
    Map<Integer, List<AlignedWord>> find(Aligner.Sound sound, Transcript transcript) {
        var found = new HashMap<Integer, List<AlignedWord>>();
        var slots = new ArrayList<Slot>();
        var wordOfSlot = new ArrayList<Integer>();
        for (int i = 0; i < transcript.words().size(); i++) {
            for (var written : SpokenForm.of(transcript.words().get(i).text())) {
                var choices = lexicon.ways(written.readings());
                if (!choices.isEmpty()) {
                    slots.add(new Slot(choices, MUST_BE_SAID));
                    wordOfSlot.add(i);
                }
            }
        }
        for (var aligned : aligner.align(sound, slots).words()) {
            found.computeIfAbsent(wordOfSlot.get(aligned.slot()), i -> new ArrayList<>())
                    .add(aligned);
        }
        return Map.copyOf(found);
    }

    /// The words that were heard.
    Evidence free(Heard heard) {
        var words = new ArrayList<Evidence.Word>();
        var transcript = heard.transcript();
        for (int i = 0; i < transcript.words().size(); i++) {
            var word = transcript.words().get(i);
            var pieces = SpokenForm.of(word.text());
            var found = heard.spoken().getOrDefault(i, List.of());
            for (int piece = 0; piece < found.size(); piece++) {
                words.add(new Evidence.Word(
                        pieces.get(Math.min(piece, pieces.size() - 1)).text(),
                        -1,
                        Match.SAME,
                        1,
                        word.confidence(),
                        Math.log(Math.max(word.probability(), 1e-9)),
                        found.get(piece),
                        0));
            }
        }
        return Evidence.of((PhoneSound) heard.sound(), List.copyOf(words));
    }

    private Search search(Heard heard, List<SpokenForm.Written> reference, int from) {
        var rest = reference.subList(Math.min(from, reference.size()), reference.size());
        var written = new ArrayList<SpokenForm.Written>();
        var wordOfWritten = new ArrayList<Integer>();
        for (int i = 0; i < heard.transcript().words().size(); i++) {
            for (var one : SpokenForm.of(heard.transcript().words().get(i).text())) {
                written.add(one);
                wordOfWritten.add(i);
            }
        }
        var places = places(WordMatch.start(rest, written, costs));
        var wanted = wanted(places, rest.size());
        var likely = likely(heard, rest, wanted);
        var surely = surelyHeard(heard, rest, wanted);
        var evidence = evidence(heard, rest, from, fitted(heard, rest, wanted, surely), likely);
        var doubts = WordOmission.doubts((PhoneSound) heard.sound(), evidence, surely, from + beyond(wanted));
        return new Search(rest, places, wanted, wordOfWritten, likely, evidence, doubts);
    }

    /// The words of a text that an utterance may have, before it is judged whether they were said.
    private record Search(
            List<SpokenForm.Written> rest,
            List<Place> places,
            List<Place> wanted,
            List<Integer> wordOfWritten,
            Map<Integer, Double> likely,
            Evidence evidence,
            List<Doubt> doubts) {
        /// The first word of the evidence behind the last one that was recognised.
        int recognisedTo() {
            var words = evidence.words();
            int to = words.size();
            while (to > 0 && words.get(to - 1).match() != Match.SAME) {
                to--;
            }
            return to;
        }
    }

    /// The words of a text, from one on, that the recogniser did not hear where the utterance may have them.
    WordOmission.Doubts doubts(Heard heard, List<SpokenForm.Written> reference, int from) {
        var search = search(heard, reference, from);
        return new WordOmission.Doubts(
                search.doubts(), search.evidence().words().size());
    }

    /// The words of a text, from one on, as far as the utterance reaches.
    EvidenceGatherer.Found read(Heard heard, List<SpokenForm.Written> reference, int from) {
        var search = search(heard, reference, from);
        var said = said(search, from, Integer.MAX_VALUE);
        var ifFollowed = said(search, from, search.recognisedTo());
        var found = found(heard, search, from, said, Integer.MAX_VALUE);
        return ifFollowed.equals(said)
                ? found
                : found.ifFollowed(found(heard, search, from, ifFollowed, search.recognisedTo()));
    }

    /// @param unsure from this word of the evidence on, nothing is in doubt
    private EvidenceGatherer.Found found(Heard heard, Search search, int from, List<Place> said, int unsure) {
        var fitting = said.size() < search.evidence().words().size()
                ? evidence(heard, search.rest(), from, said, search.likely())
                : search.evidence();
        var evidence = fitting.with(doubted(search, unsure));
        var to = evidence.words().isEmpty() ? from : evidence.words().getLast().reference() + 1;
        var inserted = inserted(heard, search.places(), said, evidence, search.wordOfWritten());
        return new EvidenceGatherer.Found(evidence, inserted, to, null);
    }

    /// The words that the recogniser heard, aligned alone.
    private List<AlignedWord> surelyHeard(Heard heard, List<SpokenForm.Written> rest, List<Place> wanted) {
        var slots = new ArrayList<Slot>();
        for (var place : wanted) {
            var choices =
                    place.same() ? lexicon.ways(rest.get(place.reference()).readings()) : List.<List<String>>of();
            if (!choices.isEmpty()) {
                slots.add(new Slot(choices, MUST_BE_SAID));
            }
        }
        return aligner.align(heard.sound(), slots).words();
    }

    /// The same places; those behind all that was matched have to be said as far as speech is left for them.
    private List<Place> fitted(
            Heard heard, List<SpokenForm.Written> rest, List<Place> wanted, List<AlignedWord> surely) {
        var sound = (PhoneSound) heard.sound();
        int end = surely.isEmpty() ? 0 : surely.getLast().phones().getLast().toFrame();
        double room = new LeftoverSpeech(sound, surely).phones(end, sound.frames());
        var fitted = new ArrayList<Place>();
        double phones = 0;
        int last = wanted.size();
        while (last > 0 && !wanted.get(last - 1).same()) {
            last--;
        }
        for (int i = 0; i < wanted.size(); i++) {
            var place = wanted.get(i);
            var choices = lexicon.ways(rest.get(place.reference()).readings());
            if (i >= last && !choices.isEmpty()) {
                phones += choices.getFirst().size();
            }
            fitted.add(place.isBeyond() && phones * LEAST_ROOM <= room ? place.within() : place);
        }
        return fitted;
    }

    private static int beyond(List<Place> wanted) {
        return wanted.stream()
                .filter(Place::isBeyond)
                .mapToInt(Place::reference)
                .min()
                .orElse(Integer.MAX_VALUE / 2);
    }

    /// A place in the match of what was heard with what was to be read.
    ///
    /// @param reference index of the word to be read, −1 for one that was only heard
    /// @param heard index among the heard words, −1 for one that was not
    /// @param likeness how alike the spoken words sound that meet here, 0 to 1
    /// @param isBeyond whether it lies behind all that was matched
    private record Place(int reference, int heard, boolean same, double likeness, boolean isBeyond) {
        Place(int reference, int heard, boolean same, double likeness) {
            this(reference, heard, same, likeness, false);
        }

        Place within() {
            return new Place(reference, heard, same, likeness);
        }

        Match match() {
            return same ? Match.SAME : heard < 0 ? Match.NOTHING : Match.OTHER;
        }
    }

    /// The places of the text, and some behind them: an accent can hide the last words from the recogniser. What
    /// was heard behind all places stands for the next words.
    private static List<Place> wanted(List<Place> places, int words) {
        var wanted = new ArrayList<>(
                places.stream().filter(place -> place.reference() >= 0).toList());
        int matched = 0;
        for (int i = 0; i < places.size(); i++) {
            matched = places.get(i).reference() >= 0 ? i + 1 : matched;
        }
        var unmatched = places.subList(matched, places.size());
        int next = wanted.isEmpty() ? 0 : wanted.getLast().reference() + 1;
        for (int i = 0; i < BEYOND && next + i < words; i++) {
            int heard = i < unmatched.size() ? unmatched.get(i).heard() : -1;
            wanted.add(new Place(next + i, heard, false, 0, true));
        }
        return wanted;
    }

    private Evidence evidence(
            Heard heard, List<SpokenForm.Written> rest, int from, List<Place> wanted, Map<Integer, Double> likely) {
        var slots = new ArrayList<Slot>();
        var placeOfSlot = new ArrayList<Place>();
        for (var place : wanted) {
            var choices = lexicon.ways(rest.get(place.reference()).readings());
            if (!choices.isEmpty()) {
                slots.add(new Slot(choices, place.isBeyond() ? MAY_BE_SAID : MUST_BE_SAID));
                placeOfSlot.add(place);
            }
        }
        var words = new ArrayList<Evidence.Word>();
        for (var aligned : aligner.align(heard.sound(), slots).words()) {
            var place = placeOfSlot.get(aligned.slot());
            words.add(new Evidence.Word(
                    rest.get(place.reference()).text(),
                    from + place.reference(),
                    place.match(),
                    place.same() ? 1 : place.likeness(),
                    place.same() ? confidence(heard, place.heard()) : 0,
                    likely.getOrDefault(place.reference(), 0.0),
                    aligned,
                    0));
        }
        return Evidence.of((PhoneSound) heard.sound(), List.copyOf(words));
    }

    private static double confidence(Heard heard, int written) {
        int at = 0;
        for (var word : heard.transcript().words()) {
            at += SpokenForm.of(word.text()).size();
            if (written < at) {
                return word.confidence();
            }
        }
        return 0;
    }

    /// The places whose words were said; words at the end that were left out are still to be read.
    ///
    /// @param unsure from this word of the evidence on, those before the end count as said
    private List<Place> said(Search search, int from, int unsure) {
        var evidence = search.evidence();
        var ofReference = new HashMap<Integer, Place>();
        search.wanted().forEach(place -> ofReference.put(from + place.reference(), place));
        var leftOut = new HashSet<Integer>();
        search.doubts().stream()
                .filter(doubt -> omission.weight(doubt) >= 1)
                .map(Doubt::word)
                .forEach(leftOut::add);
        int read = evidence.words().size();
        while (leftOut.contains(read - 1)) {
            read--;
        }
        var said = new ArrayList<Place>();
        for (int i = 0; i < read; i++) {
            var place = Objects.requireNonNull(
                    ofReference.get(evidence.words().get(i).reference()));
            if (place.isBeyond()
                    && i > 0
                    && evidence.words().get(i - 1).reference() + 1
                            < evidence.words().get(i).reference()) {
                break; // nobody leaps ahead in the text without a word that was heard
            }
            if (i >= unsure || !leftOut.contains(i)) {
                said.add(place.within());
            }
        }
        return said;
    }

    /// How much each word of the text is in doubt, by its index.
    private Map<Integer, Double> doubted(Search search, int unsure) {
        var doubted = new HashMap<Integer, Double>();
        for (var doubt : search.doubts()) {
            if (doubt.word() < unsure) doubted.put(doubt.reference(), omission.weight(doubt));
        }
        return doubted;
    }

    /// What was heard in no place of the text, or in one that was not read, and sounds where no word of the
    /// text does.
    private static List<Integer> inserted(
            Heard heard, List<Place> places, List<Place> said, Evidence evidence, List<Integer> wordOfWritten) {
        var inserted = new ArrayList<Integer>();
        for (var place : places) {
            if (place.heard() < 0 || said.contains(place.within())) {
                continue;
            }
            int word = wordOfWritten.get(place.heard());
            var found = heard.spoken().getOrDefault(word, List.of());
            if (!found.isEmpty() && !inserted.contains(word) && isOutside(found, evidence)) {
                inserted.add(word);
            }
        }
        return List.copyOf(inserted);
    }

    private static boolean isOutside(List<AlignedWord> found, Evidence evidence) {
        double start = found.getFirst().startSeconds();
        double end = found.getLast().endSeconds();
        double covered = evidence.words().stream()
                .map(Evidence.Word::aligned)
                .mapToDouble(
                        word -> Math.max(0, Math.min(end, word.endSeconds()) - Math.max(start, word.startSeconds())))
                .sum();
        return covered < (1 - OUTSIDE) * (end - start);
    }

    /// How likely the recogniser holds each word of the text that the utterance covers.
    private static Map<Integer, Double> likely(Heard heard, List<SpokenForm.Written> rest, List<Place> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var words = new ArrayList<String>();
        for (var place : wanted) {
            var text = rest.get(place.reference()).text();
            boolean shouted = text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
            var plain = shouted || words.isEmpty() ? text.toLowerCase(Locale.ROOT) : text;
            words.add(words.isEmpty() ? plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1) : plain);
        }
        var logs = heard.hearing().logProbabilities(words);
        var likely = new HashMap<Integer, Double>();
        for (int i = 0; i < logs.length; i++) {
            likely.put(wanted.get(i).reference(), logs[i]);
        }
        return likely;
    }

    /// One place for each written word of either text: spoken words of one written word come together again.
    private List<Place> places(WordMatch match) {
        var places = new ArrayList<Place>();
        for (var pair : match.pairs()) {
            var place = switch (pair) {
                case WordMatch.Pair.Same(var first, var second) ->
                    new Place(first.written(), second.written(), true, 1);
                case WordMatch.Pair.Other(var first, var second) ->
                    new Place(first.written(), second.written(), false, costs.likeness(first.text(), second.text()));
                case WordMatch.Pair.Missing(var first) -> new Place(first.written(), -1, false, 0);
                case WordMatch.Pair.Extra(var second) -> new Place(-1, second.written(), false, 0);
            };
            var last = places.isEmpty() ? null : places.getLast();
            if (last != null && place.reference() >= 0 && last.reference() == place.reference()) {
                places.set(
                        places.size() - 1,
                        new Place(
                                place.reference(),
                                last.heard() >= 0 ? last.heard() : place.heard(),
                                last.same() && place.same(),
                                Math.max(last.likeness(), place.likeness())));
            } else {
                places.add(place);
            }
        }
        return places;
    }
}
