package dev.vivavoce.speech.mary;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// ARPABET, and Mary's alphabet (SAMPA with a few marks).
final class PhoneAlphabet {
    private static final Map<String, String> ARPABET = pairs(
            "A AA { AE V AH @ AH O AO aU AW AI AY b B tS CH d D D DH E EH r= ER EI EY f F g G h HH I IH i IY dZ JH k K l"
                    + " L m M n N N NG @U OW OI OY p P r R s S S SH t T T TH U UH u UW v V w W j Y z Z Z ZH");
    private static final Map<String, String> MARY = inverse();

    private static final Set<String> VOWELS =
            Set.of("AA", "AE", "AH", "AO", "AW", "AY", "EH", "ER", "EY", "IH", "IY", "OW", "OY", "UH", "UW");
    /// The groups of consonants with which an English syllable can begin.
    private static final Set<String> ONSETS = Set.of(("P R,P L,P Y,B R,B L,B Y,T R,T W,D R,K R,K L,K W,K Y,G R,G L,"
                    + "F R,F L,F Y,V Y,TH R,SH R,S P,S T,S K,S M,S N,S L,S W,HH Y,M Y,S P R,S P L,S T R,S K R,S K W")
            .split(","));

    private PhoneAlphabet() {}

    /// One of Mary's phones in ARPABET, without stress; null for silence.
    static @Nullable String arpabet(String mary) {
        return ARPABET.get(mary);
    }

    /// A pronunciation in Mary's alphabet as ARPABET without stress.
    static List<String> arpabetOf(String maryPhones) {
        var phones = new ArrayList<String>();
        for (var phone : maryPhones.trim().split("\\s+")) {
            var arpabet = arpabet(phone.replaceAll("^[',%]", ""));
            if (arpabet != null) {
                phones.add(arpabet);
            }
        }
        return phones;
    }

    /// ARPABET as Mary's pronunciation of a word, with its syllables and its primary stress.
    ///
    /// @throws IllegalArgumentException when a phone is unknown
    static String mary(List<String> arpabet) {
        var syllables = new ArrayList<String>();
        int from = 0;
        int vowel = nextVowel(arpabet, 0);
        while (from < arpabet.size()) {
            int next = nextVowel(arpabet, vowel + 1);
            int to = next == arpabet.size() ? next : onset(arpabet, vowel + 1, next);
            var phones =
                    arpabet.subList(from, to).stream().map(PhoneAlphabet::mary).collect(joining(" "));
            boolean stressed = vowel < arpabet.size() && arpabet.get(vowel).endsWith("1");
            syllables.add(stressed ? "' " + phones : phones);
            from = to;
            vowel = next;
        }
        return String.join(" - ", syllables);
    }

    private static String mary(String arpabet) {
        var mary = MARY.get(arpabet.equals("AH0") ? arpabet : withoutStress(arpabet));
        if (mary == null) throw new IllegalArgumentException("phone: " + arpabet + " (expected: ARPABET)");
        return mary;
    }

    private static int nextVowel(List<String> arpabet, int from) {
        int at = from;
        while (at < arpabet.size() && !VOWELS.contains(withoutStress(arpabet.get(at)))) at++;
        return Math.min(at, arpabet.size());
    }

    /// Where the syllable of the vowel `to` begins: as many consonants as English allows belong to it.
    private static int onset(List<String> arpabet, int from, int to) {
        int at = from;
        while (to - at > 1 && !ONSETS.contains(String.join(" ", arpabet.subList(at, to)))) at++;
        return to - at == 1 && arpabet.get(at).equals("NG") ? to : at;
    }

    private static String withoutStress(String phone) {
        return phone.replaceAll("[012]$", "");
    }

    private static Map<String, String> pairs(String pairs) {
        var words = Arrays.asList(pairs.split(" "));
        var map = new HashMap<String, String>();
        for (int i = 0; i < words.size(); i += 2) {
            map.put(words.get(i), words.get(i + 1));
        }
        return Map.copyOf(map);
    }

    /// The vowel of "but" and that of "about" are one phone in ARPABET, distinguished by stress.
    private static Map<String, String> inverse() {
        var map = new HashMap<String, String>();
        ARPABET.forEach((mary, arpabet) -> map.put(arpabet, mary));
        map.put("AH", "V");
        map.put("AH0", "@");
        return Map.copyOf(map);
    }
}
