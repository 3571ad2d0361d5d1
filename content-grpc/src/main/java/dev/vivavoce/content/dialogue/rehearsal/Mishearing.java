package dev.vivavoce.content.dialogue.rehearsal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Changes a line as a recogniser does that mishears: words are dropped, inserted, and replaced by others that
/// sound alike.
public final class Mishearing {
    /// The recogniser's word errors on adult learners whom it was not tuned on (docs/benches.md).
    public static final double WORD_ERROR_RATE = 0.251;

    private static final double DROPPED = 0.25;
    private static final double INSERTED = 0.1;
    private static final Map<String, String> SOUND_ALIKES = Map.<String, String>ofEntries(
            Map.entry("to", "two"),
            Map.entry("for", "four"),
            Map.entry("your", "you are"),
            Map.entry("you", "ya"),
            Map.entry("there", "their"),
            Map.entry("their", "there"),
            Map.entry("the", "a"),
            Map.entry("a", "the"),
            Map.entry("is", "as"),
            Map.entry("it", "at"),
            Map.entry("at", "it"),
            Map.entry("in", "and"),
            Map.entry("and", "in"),
            Map.entry("can", "can't"),
            Map.entry("feel", "fill"),
            Map.entry("feeling", "filling"),
            Map.entry("worry", "wary"),
            Map.entry("worried", "wearied"),
            Map.entry("pain", "pan"),
            Map.entry("sugar", "shoulder"),
            Map.entry("blood", "bled"),
            Map.entry("need", "neat"),
            Map.entry("needle", "noodle"),
            Map.entry("week", "weak"),
            Map.entry("this", "these"),
            Map.entry("these", "this"),
            Map.entry("will", "well"),
            Map.entry("would", "wood"),
            Map.entry("know", "no"),
            Map.entry("here", "hear"),
            Map.entry("right", "write"),
            Map.entry("take", "tick"),
            Map.entry("help", "health"),
            Map.entry("have", "half"),
            Map.entry("how", "who"),
            Map.entry("what", "that"),
            Map.entry("sorry", "story"),
            Map.entry("call", "cold"),
            Map.entry("doctor", "daughter"),
            Map.entry("heart", "hard"),
            Map.entry("home", "hum"),
            Map.entry("later", "letter"),
            Map.entry("test", "taste"),
            Map.entry("tablets", "tables"),
            Map.entry("medicine", "medicines"),
            Map.entry("check", "chick"),
            Map.entry("live", "leave"),
            Map.entry("sleep", "slip"),
            Map.entry("bill", "pill"),
            Map.entry("pay", "bay"),
            Map.entry("with", "whiff"),
            Map.entry("we", "he"),
            Map.entry("i'm", "am"),
            Map.entry("any", "many"));
    /// Consonants and vowels that learners' speech makes sound alike.
    private static final String[][] SOUNDS = {
        {"th", "s"},
        {"v", "w"},
        {"ee", "i"},
        {"ea", "i"},
        {"r", "l"},
        {"p", "b"},
        {"d", "t"},
        {"g", "k"},
        {"o", "a"},
        {"e", "a"},
        {"i", "e"},
        {"u", "o"}
    };

    private Mishearing() {}

    /// Returns the line with about a quarter of its words misheard, in small letters and without punctuation
    /// inside sentences.
    public static String of(String line, RandomGenerator chance) {
        var words = new ArrayList<String>();
        for (var word : line.split("\\s+")) {
            if (chance.nextDouble() >= WORD_ERROR_RATE) {
                words.add(word);
                continue;
            }
            double kind = chance.nextDouble();
            if (kind < DROPPED) continue;
            if (kind < DROPPED + INSERTED) words.addAll(Arrays.asList(word, "uh"));
            else words.add(soundAlike(word, chance));
        }
        return words.isEmpty() ? line : String.join(" ", words);
    }

    private static String soundAlike(String word, RandomGenerator chance) {
        var bare = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z']", "");
        var end = word.matches(".*[.!?]") ? word.substring(word.length() - 1) : "";
        var listed = SOUND_ALIKES.get(bare);
        if (listed != null) return listed + end;
        int first = chance.nextInt(SOUNDS.length);
        for (int i = 0; i < SOUNDS.length; i++) {
            var sound = List.of(SOUNDS[(first + i) % SOUNDS.length]);
            if (bare.contains(sound.getFirst())) return bare.replaceFirst(sound.getFirst(), sound.getLast()) + end;
        }
        return bare + "s" + end;
    }
}
