package dev.vivavoce.speech.voice.ssml;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Pronunciations in the IPA or in ARPABET, as ARPABET with stress.
final class Phones {
    private static final Set<String> VOWELS =
            Set.of("AA", "AE", "AH", "AO", "AW", "AY", "EH", "ER", "EY", "IH", "IY", "OW", "OY", "UH", "UW");
    private static final Set<String> CONSONANTS = Set.of(
            "B", "CH", "D", "DH", "F", "G", "HH", "JH", "K", "L", "M", "N", "NG", "P", "R", "S", "SH", "T", "TH", "V",
            "W", "Y", "Z", "ZH");
    /// General American. The longest symbol counts.
    private static final Map<String, String> IPA = ipa("i IY ɪ IH eɪ EY ɛ EH e EH æ AE ɑ AA ɔ AO oʊ OW əʊ OW o OW ʊ UH"
            + " u UW ʌ AH ə AH ɝ ER ɚ ER ɜɹ ER ɜr ER ɜ ER aɪ AY aʊ AW ɔɪ OY p P b B t T d D k K g G ɡ G f F v V θ TH"
            + " ð DH s S z Z ʃ SH ʒ ZH h HH tʃ CH dʒ JH ʧ CH ʤ JH m M n N ŋ NG l L ɫ L r R ɹ R j Y w W");
    private static final int LONGEST_SYMBOL = 2;
    /// Length, syllables, ties and spaces.
    private static final String UNHEARD = "[ː.‿\u0361\u035c\\s]";

    private Phones() {}

    /// Thrown with the symbol.
    static final class UnknownSymbol extends Exception {
        private static final long serialVersionUID = 1;
        private final String symbol;

        UnknownSymbol(String symbol) {
            super(symbol);
            this.symbol = symbol;
        }

        String symbol() {
            return symbol;
        }
    }

    static List<String> ofArpabet(String written) throws UnknownSymbol {
        var phones = new ArrayList<String>();
        for (var phone : written.strip().split("\\s+")) {
            if (phone.isEmpty()) continue;
            boolean known = CONSONANTS.contains(phone) || VOWELS.contains(phone.replaceFirst("[012]$", ""));
            if (!known) throw new UnknownSymbol(phone);
            phones.add(phone);
        }
        return stressed(phones);
    }

    static List<String> ofIpa(String written) throws UnknownSymbol {
        var symbols = Normalizer.normalize(written, Normalizer.Form.NFC).replaceAll(UNHEARD, "");
        var phones = new ArrayList<String>();
        var stress = "";
        for (int at = 0; at < symbols.length(); ) {
            char mark = symbols.charAt(at);
            if (mark == 'ˈ' || mark == 'ˌ' || mark == '\'') {
                stress = mark == 'ˌ' ? "2" : "1";
                at++;
                continue;
            }
            int length = Math.min(LONGEST_SYMBOL, symbols.length() - at);
            while (length > 0 && !IPA.containsKey(symbols.substring(at, at + length))) length--;
            if (length == 0) throw new UnknownSymbol(symbols.substring(at, symbols.offsetByCodePoints(at, 1)));
            var symbol = symbols.substring(at, at + length);
            var phone = IPA.getOrDefault(symbol, symbol);
            if (VOWELS.contains(phone)) {
                phones.add(phone + (!stress.isEmpty() ? stress : symbol.equals("ʌ") ? "" : "0"));
                stress = "";
            } else {
                phones.add(phone);
            }
            at += length;
        }
        return stressed(phones);
    }

    /// A word whose stress is not written has it on its first vowel other than a schwa.
    private static List<String> stressed(List<String> phones) {
        if (phones.stream().anyMatch(phone -> phone.endsWith("1"))) return List.copyOf(phones);
        var stressed = new ArrayList<>(phones);
        for (int i = 0; i < phones.size(); i++) {
            var vowel = phones.get(i).replaceFirst("[02]$", "");
            if (VOWELS.contains(vowel) && !phones.get(i).equals("AH0")) {
                stressed.set(i, vowel + "1");
                break;
            }
        }
        return List.copyOf(stressed);
    }

    private static Map<String, String> ipa(String pairs) {
        var words = Arrays.asList(pairs.split(" "));
        var map = new HashMap<String, String>();
        for (int i = 0; i < words.size(); i += 2) map.put(words.get(i), words.get(i + 1));
        return Map.copyOf(map);
    }
}
