package dev.vivavoce.speech.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The key of a spoken word for comparison: lower case without accents, American spelling. Words that are
/// spelt in several ways have one key, which is not always a correct spelling.
public final class Spelling {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BRITISH_OUR = Pattern.compile(
            "(col|fav|hon|lab|neighb|behavi|flav|harb|hum|rum|vap|vig|od|sav|endeav|glam|arm|parl|tum|val|splend)our");
    /// The beginnings of medical words: "paediatric", "haemoglobin", "gynaecologist".
    private static final Pattern BRITISH_AE = Pattern.compile("^(p|h|orthop|gyn|an)ae(?=[a-z]{3})");
    private static final Pattern BRITISH_METRE = Pattern.compile("^((?:kilo|centi|milli|deci)?(?:met|lit))re(s?)$");
    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("centre", "center"),
            Map.entry("centres", "centers"),
            Map.entry("theatre", "theater"),
            Map.entry("theatres", "theaters"),
            Map.entry("fibre", "fiber"),
            Map.entry("grey", "gray"),
            Map.entry("tyre", "tire"),
            Map.entry("tyres", "tires"),
            Map.entry("programme", "program"),
            Map.entry("programmes", "programs"),
            Map.entry("cheque", "check"),
            Map.entry("cheques", "checks"),
            Map.entry("defence", "defense"),
            Map.entry("offence", "offense"),
            Map.entry("licence", "license"),
            Map.entry("practise", "practice"),
            Map.entry("practised", "practiced"),
            Map.entry("practising", "practicing"),
            Map.entry("kerb", "curb"),
            Map.entry("aluminium", "aluminum"),
            Map.entry("maths", "math"),
            Map.entry("mummy", "mommy"),
            Map.entry("doughnut", "donut"),
            Map.entry("doughnuts", "donuts"),
            Map.entry("enrolment", "enrollment"),
            Map.entry("instalment", "installment"),
            Map.entry("judgement", "judgment"),
            Map.entry("acknowledgement", "acknowledgment"),
            Map.entry("manoeuvre", "maneuver"),
            Map.entry("learnt", "learned"),
            Map.entry("burnt", "burned"),
            Map.entry("spelt", "speled"),
            Map.entry("dreamt", "dreamed"),
            Map.entry("afterwards", "afterward"),
            Map.entry("oestrogen", "estrogen"),
            Map.entry("foetus", "fetus"),
            Map.entry("foetal", "fetal"),
            Map.entry("leukaemia", "leukemia"),
            Map.entry("encyclopaedia", "encyclopedia"),
            Map.entry("emphasise", "emphasize"),
            Map.entry("emphasised", "emphasized"),
            Map.entry("hmm", "hm"),
            Map.entry("ooh", "oh"),
            Map.entry("aeroplane", "airplane"),
            Map.entry("pyjamas", "pajamas"),
            Map.entry("plough", "plow"),
            Map.entry("sceptical", "skeptical"),
            Map.entry("moustache", "mustache"),
            Map.entry("mum", "mom"),
            Map.entry("jewellery", "jewelry"),
            Map.entry("ageing", "aging"),
            Map.entry("enrol", "enroll"),
            Map.entry("skilful", "skillful"),
            Map.entry("fulfil", "fulfill"),
            Map.entry("oesophagus", "esophagus"),
            Map.entry("diarrhoea", "diarrhea"),
            Map.entry("okay", "ok"),
            Map.entry("alright", "allright"),
            Map.entry("catalogue", "catalog"),
            Map.entry("dialogue", "dialog"),
            Map.entry("whilst", "while"),
            Map.entry("amongst", "among"),
            Map.entry("towards", "toward"));

    private Spelling() {}

    public static String key(String word) {
        var key = MARKS.matcher(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        key = BRITISH_AE.matcher(key).replaceAll("$1e");
        var other = SPELLINGS.get(key);
        if (other != null) {
            return other;
        }
        key = BRITISH_OUR.matcher(key).replaceAll("$1or");
        key = BRITISH_METRE.matcher(key).replaceAll("$1er$2");
        if (key.length() > 5) {
            key = key.replaceAll("(?<=[bcdfghklmnprtv])is(e|ed|es|ing|ation|ations)$", "iz$1")
                    .replaceAll("ys(e|ed|es|ing)$", "yz$1")
                    .replaceAll("(?<=[aeiou])ll(ed|ing|er|ers)$", "l$1")
                    .replaceAll("s'$", "s");
        }
        return key.replaceAll("'$", "");
    }
}
