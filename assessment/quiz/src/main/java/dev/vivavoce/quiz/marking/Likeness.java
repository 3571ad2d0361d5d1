package dev.vivavoce.quiz.marking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whether two words mean the same, as far as forms and a short list of everyday synonyms and opposites tell.
final class Likeness {
    private static final List<String> ENDINGS = List.of(
            "ations", "ation", "ments", "ment", "ings", "ness", "ing", "ied", "ies", "ers", "er", "est", "ed", "es",
            "ly", "al", "s");
    private static final Map<String, Integer> SYNONYMS = groups(
            "quick fast rapid swift; kind gentle mild soft; begin start; end finish stop; big large great; small little"
                    + " tiny; doctor physician; father dad daddy papa; mother mum mom mummy mama; child kid; ill sick unwell;"
                    + " tyre tire; jewellery jewelry; beside next near; lamp light; under beneath below; fortnight; car auto;"
                    + " buy purchase; help aid assist; show display; close shut; talk speak; answer reply; choose pick select;"
                    + " allow permit let; forbid prohibit ban; error mistake fault; job work; pupil student; road street;"
                    + " rich wealthy; sad unhappy; glad happy; hard difficult; easy simple; need require; often frequently;"
                    + " almost nearly; hurt ache pain; old elderly; cheap inexpensive; expensive dear costly; whole entire;"
                    + " get receive obtain; keep hold; fix repair mend; house home; picture image photo; colour color;"
                    + " centre center; grey gray; wound cut injury; medicine drug medication; pill tablet; surgery operation;"
                    + " nap doze; film movie; holiday vacation; autumn fall; lift elevator; rubbish garbage waste; ship boat;"
                    + " phone telephone call; collect fetch; throw toss; above over; behind after later; before earlier");
    private static final Map<String, Set<String>> OPPOSITES = opposites(
            "before after, before later, first last, always never, more less, more fewer, dry wet, left right, open"
                    + " closed, open shut, allowed forbidden, warm cold, hot cold, short long, early late, quick slow, fast"
                    + " slow, full empty, inside outside, above below, over under, behind front, with without, high low, increase decrease,"
                    + " rise fall, increase fall, strong weak, safe dangerous, true false, day night, morning evening, summer winter, up down,"
                    + " minimum maximum, within after, cheap expensive, young old, rich poor, buy sell, win lose");

    private Likeness() {}

    private static Map<String, Integer> groups(String text) {
        var groups = new HashMap<String, Integer>();
        int number = 0;
        for (var group : text.split("; ")) {
            for (var word : group.split(" ")) groups.putIfAbsent(root(word), number);
            number++;
        }
        return Map.copyOf(groups);
    }

    private static Map<String, Set<String>> opposites(String text) {
        var opposites = new HashMap<String, Set<String>>();
        for (var pair : text.split(", ")) {
            var words = pair.split(" ");
            add(opposites, root(words[0]), root(words[1]));
            add(opposites, root(words[1]), root(words[0]));
        }
        return Map.copyOf(opposites);
    }

    private static void add(Map<String, Set<String>> opposites, String word, String opposite) {
        var all = new HashSet<>(opposites.getOrDefault(word, Set.of()));
        all.add(opposite);
        opposites.put(word, Set.copyOf(all));
    }

    /// Cuts the commonest endings.
    static String root(String word) {
        if (Character.isDigit(word.charAt(0))) return word;
        var root = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        for (var ending : ENDINGS) {
            if (!root.endsWith(ending) || root.length() - ending.length() < 3) continue;
            root = root.substring(0, root.length() - ending.length());
            break;
        }
        int length = root.length();
        if (length > 3 && "eiy".indexOf(root.charAt(length - 1)) >= 0) return root.substring(0, length - 1);
        return length > 3 && root.charAt(length - 1) == root.charAt(length - 2) ? root.substring(0, length - 1) : root;
    }

    /// True for forms of a word, a typing slip, and synonyms.
    static boolean same(String one, String other) {
        var a = root(one);
        var b = root(other);
        if (a.equals(b) || WordErrors.isSlip(one, other)) return true;
        var group = SYNONYMS.get(a);
        return group != null && group.equals(SYNONYMS.get(b));
    }

    static boolean opposite(String one, String other) {
        return OPPOSITES.getOrDefault(root(one), Set.of()).contains(root(other));
    }
}
