package dev.vivavoce.assessment.review.card;

import java.util.List;
import java.util.Map;

/// Common English words for each sound of ARPABET, so that a sound can be practised in more words than those in which
/// it was missed.
final class SoundWords {
    private static final Map<String, List<String>> ENGLISH = Map.ofEntries(
            words("AA", "father", "calm", "palm"),
            words("AE", "apple", "hand", "black"),
            words("AH", "cup", "mother", "enough"),
            words("AO", "door", "water", "morning"),
            words("AW", "house", "down", "mountain"),
            words("AY", "night", "time", "drive"),
            words("B", "big", "table", "job"),
            words("CH", "chair", "teacher", "watch"),
            words("D", "day", "ladder", "road"),
            words("DH", "this", "weather", "breathe"),
            words("EH", "bed", "friend", "many"),
            words("ER", "bird", "nurse", "learn"),
            words("EY", "day", "rain", "great"),
            words("F", "fish", "coffee", "laugh"),
            words("G", "green", "again", "bag"),
            words("HH", "house", "behind", "who"),
            words("IH", "ship", "busy", "minute"),
            words("IY", "sheep", "people", "three"),
            words("JH", "job", "major", "bridge"),
            words("K", "cat", "school", "back"),
            words("L", "light", "yellow", "full"),
            words("M", "man", "summer", "time"),
            words("N", "night", "dinner", "rain"),
            words("NG", "sing", "finger", "long"),
            words("OW", "boat", "open", "know"),
            words("OY", "boy", "coin", "enjoy"),
            words("P", "paper", "happy", "stop"),
            words("R", "red", "sorry", "around"),
            words("S", "sun", "lesson", "nice"),
            words("SH", "ship", "station", "fish"),
            words("T", "ten", "hotel", "late"),
            words("TH", "think", "healthy", "mouth"),
            words("UH", "book", "good", "could"),
            words("UW", "blue", "school", "food"),
            words("V", "very", "seven", "give"),
            words("W", "water", "always", "twenty"),
            words("Y", "yes", "year", "beyond"),
            words("Z", "zoo", "easy", "busy"),
            words("ZH", "measure", "vision", "usual"));

    private SoundWords() {}

    /// Empty for a language or a sound without such words.
    static List<String> of(String primaryLanguage, String arpabet) {
        return primaryLanguage.equals("en") ? ENGLISH.getOrDefault(arpabet, List.of()) : List.of();
    }

    private static Map.Entry<String, List<String>> words(String arpabet, String... words) {
        return Map.entry(arpabet, List.of(words));
    }
}
