package dev.vivavoce.content.dialogue.script;

import dev.vivavoce.content.dialogue.script.IntentId.Kind;
import dev.vivavoce.content.scenario.InterlocutorCard;
import dev.vivavoce.content.scenario.ScenarioContent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The rules for a script; they apply to authors and to built-in scripts.
public final class ScriptRules {
    /// So many words in a row of the card's persona or feelings are a copy.
    public static final int COPIED_WORDS = 8;

    private static final int MOST_CHARACTERS = 240;
    private static final int MOST_WORDS = 45;
    private static final int MOST_WORDS_OF_A_CUE = 12;
    private static final int MOST_SENTENCES = 3;
    private static final int MOST_WORDS_OF_AN_EXAMPLE = 40;
    private static final int MOST_CHARACTERS_OF_AN_EXAMPLE = 300;
    private static final int MOST_CHARACTERS_OF_A_PHRASE = 60;
    private static final int MOST_TASKS = 10;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]+(?=\\s|$)");
    private static final Pattern UNSPOKEN = Pattern.compile("[…()*\\[\\]{}<>\\p{Cc}\\p{Cs}]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}']+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private final List<String> problems = new ArrayList<>();

    private ScriptRules() {}

    /// Returns what is wrong with a script for this version of its scenario; empty when it can be used.
    public static List<String> problems(Script script, ScenarioContent content) {
        var rules = new ScriptRules();
        var card = content.interlocutorCard();
        if (card == null) throw new IllegalArgumentException("the interlocutor card is hidden from this caller");
        rules.intents(script, content.tasks().size(), card.revealIfAsked().size());
        rules.counts(script);
        rules.lengths(script);
        // What follows holds every line against every fact, so it gets only what is bounded.
        if (!rules.problems.isEmpty()) return List.copyOf(rules.problems);
        rules.lines(script, card);
        rules.examples(script);
        rules.secrets(script, card);
        return List.copyOf(rules.problems);
    }

    private void intents(Script script, int tasks, int facts) {
        var wanted = new LinkedHashSet<IntentId>();
        for (int i = 1; i <= tasks; i++) wanted.add(IntentId.task(i));
        for (int i = 1; i <= facts; i++) wanted.add(IntentId.reveal(i));
        wanted.add(IntentId.of(Kind.LECTURING));
        if (!wanted.equals(script.intents().keySet()))
            problems.add("intents: " + script.intents().keySet() + " (expected: " + wanted + ")");
    }

    private void counts(Script script) {
        count("opening", script.opening().size(), 3, 5);
        count("tense", script.tense().size(), 3, 6);
        count("eased", script.eased().size(), 3, 6);
        count("ending.warm", script.warm().size(), 3, 4);
        count("ending.cool", script.cool().size(), 3, 4);
        for (var intent : script.intents().values()) {
            var name = intent.id().toString();
            count(name + ".examples", intent.examples().size(), 8, 40);
            switch (intent.id().kind()) {
                case TASK -> {
                    count(name + ".replies", intent.replies().size(), 4, 8);
                    count(name + ".follow_ups", intent.followUps().size(), 2, 4);
                }
                case REVEAL -> {
                    count(name + ".replies", intent.replies().size(), 3, 6);
                    count(name + ".gives_away", intent.givesAway().size(), 2, 6);
                }
                case LECTURING,
                        REFUSAL,
                        HOSTILE,
                        REPEAT,
                        GOODBYE,
                        INTRODUCTION,
                        GREETING,
                        EMPATHY,
                        THANKS,
                        SMALLTALK,
                        OFF_TOPIC -> count(name + ".replies", intent.replies().size(), 4, 6);
            }
            long marked =
                    intent.replies().stream().filter(line -> line.reveals() > 0).count();
            if (marked > 1 || (marked == 1 && intent.id().kind() != Kind.TASK))
                problems.add(name + ".replies: " + marked + " with reveals (expected: one at most, of a task)");
        }
        for (var kind : List.of(Kind.GREETING, Kind.INTRODUCTION, Kind.HOSTILE, Kind.GOODBYE))
            count(
                    "shared." + IntentId.of(kind),
                    script.shared().getOrDefault(kind, List.of()).size(),
                    3,
                    5);
        count(
                "shared.empathy",
                script.shared().getOrDefault(Kind.EMPATHY, List.of()).size(),
                4,
                8);
        for (var kind : List.of(Kind.REFUSAL, Kind.REPEAT, Kind.THANKS, Kind.SMALLTALK, Kind.OFF_TOPIC))
            count(
                    "shared." + IntentId.of(kind),
                    script.shared().getOrDefault(kind, List.of()).size(),
                    0,
                    8);
    }

    /// What the other rules take time for.
    private void lengths(Script script) {
        for (var intent : script.intents().values()) {
            count(intent.id() + ".asked_by", intent.askedBy().size(), 0, MOST_TASKS);
            for (var example : intent.examples())
                if (example.length() > MOST_CHARACTERS_OF_AN_EXAMPLE)
                    problems.add(intent.id() + ": an example of " + example.length() + " characters (expected: at most "
                            + MOST_CHARACTERS_OF_AN_EXAMPLE + ")");
            for (var phrase : intent.givesAway())
                if (phrase.length() > MOST_CHARACTERS_OF_A_PHRASE
                        || words(phrase).isEmpty())
                    problems.add(intent.id() + ".gives_away: a phrase needs a word, and has at most "
                            + MOST_CHARACTERS_OF_A_PHRASE + " characters: " + phrase);
        }
        for (var line : script.lines())
            if (line.text().length() > MOST_CHARACTERS)
                problems.add(line.text().length() + " characters (expected: at most " + MOST_CHARACTERS + "): "
                        + line.text());
    }

    private void count(String what, int actual, int fewest, int most) {
        if (actual < fewest || actual > most)
            problems.add(what + ": " + actual + " (expected: " + fewest + " to " + most + ")");
    }

    private void lines(Script script, InterlocutorCard card) {
        var seen = new HashSet<String>();
        var copied = new HashSet<String>(runs(card.persona()));
        copied.addAll(runs(card.feelings()));
        for (var line : script.lines()) {
            var text = line.text();
            int words = words(text).size();
            if (!seen.add(text)) problems.add("said twice: " + text);
            if (words < 2 || words > MOST_WORDS)
                problems.add(words + " words (expected: 2 to " + MOST_WORDS + "): " + text);
            if (SENTENCE_END.matcher(text).results().count() > MOST_SENTENCES)
                problems.add("more than " + MOST_SENTENCES + " sentences: " + text);
            if (UNSPOKEN.matcher(text).find()) problems.add("cannot be spoken: " + text);
            if (runs(text).stream().anyMatch(copied::contains)) problems.add("copies the card: " + text);
        }
        for (var cues : List.of(script.tense(), script.eased()))
            for (var cue : cues)
                if (words(cue.text()).size() > MOST_WORDS_OF_A_CUE) problems.add("too long for a cue: " + cue.text());
    }

    private void examples(Script script) {
        var seen = new HashSet<String>();
        for (var intent : script.intents().values())
            for (var example : intent.examples()) {
                int words = words(example).size();
                if (words < 3 || words > MOST_WORDS_OF_AN_EXAMPLE)
                    problems.add(intent.id() + ": an example of " + words + " words (expected: 3 to "
                            + MOST_WORDS_OF_AN_EXAMPLE + "): " + example);
                if (CONTROL.matcher(example).find())
                    problems.add(intent.id() + ": the example has a character that cannot be spoken: " + example);
                if (!seen.add(String.join(" ", words(example))))
                    problems.add(intent.id() + ": the example is given twice: " + example);
            }
    }

    /// A fact's phrases are in each reply that tells it, and nowhere else.
    private void secrets(Script script, InterlocutorCard card) {
        for (var fact : script.intents(Kind.REVEAL)) {
            for (int task : fact.askedBy())
                if (!script.intents().containsKey(IntentId.task(task)))
                    problems.add(fact.id() + ".asked_by: " + task + ", which is no task");
            int number = fact.id().number();
            for (var line : script.lines()) {
                boolean own = fact.replies().contains(line) || line.reveals() == number;
                if (own && !tells(fact, line.text())) problems.add(fact.id() + " is not told by: " + line.text());
                if (!own && tells(fact, line.text())) problems.add(fact.id() + " is given away by: " + line.text());
            }
            for (var prompt : card.prompts())
                if (tells(fact, prompt)) problems.add(fact.id() + " is given away by the card's prompt: " + prompt);
        }
        for (var line : script.lines())
            if (line.reveals() != 0 && !script.intents().containsKey(IntentId.reveal(line.reveals())))
                problems.add("reveals " + line.reveals() + ", which is no fact of the card: " + line.text());
    }

    /// Whether a text has one of the phrases that give a fact away.
    public static boolean tells(Intent fact, String text) {
        var padded = " " + String.join(" ", words(text)) + " ";
        return fact.givesAway().stream()
                .anyMatch(phrase -> padded.contains(" " + String.join(" ", words(phrase)) + " "));
    }

    /// Every run of [#COPIED_WORDS] words.
    public static Set<String> runs(String text) {
        var words = words(text);
        var runs = new HashSet<String>();
        for (int i = 0; i + COPIED_WORDS <= words.size(); i++)
            runs.add(String.join(" ", words.subList(i, i + COPIED_WORDS)));
        return runs;
    }

    /// The words of a text in small letters, without punctuation.
    public static List<String> words(String text) {
        var bare = BETWEEN_WORDS
                .matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''))
                .replaceAll(" ")
                .strip();
        return bare.isEmpty() ? List.of() : List.of(bare.split(" "));
    }
}
