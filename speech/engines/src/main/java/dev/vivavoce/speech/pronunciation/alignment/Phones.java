package dev.vivavoce.speech.pronunciation.alignment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The 39 phones of US English: ARPABET as the CMU dictionary writes it, without stress marks, and IPA.
public final class Phones {
    private static final Map<String, String> IPA = table(
            "AA ɑ AE æ AH ʌ AO ɔ AW aʊ AY aɪ B b CH tʃ D d DH ð EH ɛ ER ɝ EY eɪ F f G ɡ HH h IH ɪ IY i JH dʒ K k L l M m"
                    + " N n NG ŋ OW oʊ OY ɔɪ P p R ɹ S s SH ʃ T t TH θ UH ʊ UW u V v W w Y j Z z ZH ʒ");
    private static final Map<String, String> FROM_IPA = turned(IPA);
    private static final Set<String> VOWELS =
            Set.of("AA", "AE", "AH", "AO", "AW", "AY", "EH", "ER", "EY", "IH", "IY", "OW", "OY", "UH", "UW");

    private Phones() {}

    /// All phones in ARPABET, in alphabetical order.
    public static List<String> all() {
        return List.copyOf(IPA.keySet());
    }

    /// The IPA of an ARPABET phone; stress marks (`AH0`) are ignored.
    public static String ipa(String arpabet) {
        var ipa = IPA.get(plain(arpabet));
        if (ipa == null) {
            throw new IllegalArgumentException("phone: " + arpabet + " (expected: one of " + IPA.keySet() + ")");
        }
        return ipa;
    }

    /// The ARPABET of an IPA phone as [#ipa] writes it.
    public static String arpabet(String ipa) {
        var arpabet = FROM_IPA.get(ipa);
        if (arpabet == null) {
            throw new IllegalArgumentException("phone: " + ipa + " (expected: one of " + FROM_IPA.keySet() + ")");
        }
        return arpabet;
    }

    /// Whether the phone is a vowel and forms a syllable.
    public static boolean isVowel(String arpabet) {
        return VOWELS.contains(plain(arpabet));
    }

    /// The phone without its stress mark.
    static String plain(String arpabet) {
        return !arpabet.isEmpty() && Character.isDigit(arpabet.charAt(arpabet.length() - 1))
                ? arpabet.substring(0, arpabet.length() - 1)
                : arpabet;
    }

    private static Map<String, String> table(String pairs) {
        var words = pairs.split(" ");
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < words.length; i += 2) {
            map.put(words[i], words[i + 1]);
        }
        return Collections.unmodifiableMap(map);
    }

    private static Map<String, String> turned(Map<String, String> map) {
        var turned = new LinkedHashMap<String, String>();
        map.forEach((key, value) -> turned.put(value, key));
        return Collections.unmodifiableMap(turned);
    }
}
