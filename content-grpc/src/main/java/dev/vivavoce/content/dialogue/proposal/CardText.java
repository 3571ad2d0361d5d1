package dev.vivavoce.content.dialogue.proposal;

import dev.vivavoce.content.dialogue.script.ScriptRules;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A text of the card, and what can be made of it by rules. The rules are simple; the author reads the result.
///
/// @param text in one line
record CardText(String text) {
    private static final int LONGEST_SUBJECT = 4;
    /// Longer words on "ly" are adverbs, most of them; "family" is none.
    private static final int ADVERB = 6;
    private static final Pattern UNSPOKEN = Pattern.compile("[…()*\\[\\]{}<>\\p{Cc}\\p{Cs}]");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+");
    private static final Pattern AT_THE_END = Pattern.compile("[\\s.,;:!?-]+$");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}'’ ]+");

    /// Words that say nothing about the subject.
    private static final Set<String> EMPTY =
            Set.of(("a about above after again against all also am an and any anything are as at away be because"
                            + " been before being but by can cannot could did do does doing done down each else even ever"
                            + " every first for from get go got had has have having he her here hers him his how i if in"
                            + " including into is isn't it its just last least let like make many may me mean means might"
                            + " mine more most much must my myself need needs never no nobody none nor not nothing now of"
                            + " off on once one only onto or other others our out over own quite rather really same say says"
                            + " she should since so some somebody something soon still such take taken takes than that the"
                            + " their them then there these they thing things this those though three through to together"
                            + " too toward twice two under until up upon us use used using very was we well were what when"
                            + " where whether which while who whom whose why will with within without won't would yes yet"
                            + " you your yours yourself don't doesn't didn't can't feel feels felt know knows knew believe"
                            + " believes think thinks thought want wanted try tried needed begin began come comes came goes"
                            + " went keep keeps kept leave lost lose loses eat ate become became start started stop stopped"
                            + " seem seems hope hopes fear fears anyone anybody everyone enough often always sometimes"
                            + " little few worrying worried ask asks asking tell tells told telling explain explains"
                            + " describe find check agree deal discuss give given gives offer suggest show answer respond"
                            + " talk speak listen wish wishes wants plan open questions question person's patient's")
                    .split(" "));

    /// Verbs at the beginning of a task that is done by asking.
    private static final Set<String> ASKS =
            Set.of("ask", "find", "take", "explore", "check", "clarify", "listen", "identify", "establish", "elicit");

    private static final Set<String> OBJECT_BEFORE = Set.of(("to for with of at from by about on told tells tell asked"
                    + " gave gives give helped helps made makes let lets saw sees heard hears called calls than like near"
                    + " behind without against between after before")
            .split(" "));

    CardText {
        text = text.replaceAll("[\\s\\p{Z}]+", " ").replaceAll("\\p{C}", "").strip();
    }

    /// Whether this is a task in which the learner asks, rather than explains.
    boolean asks() {
        var words = words(text);
        return !words.isEmpty() && ASKS.contains(words.getFirst());
    }

    /// What it is about: runs of telling words, the longer ones first, each once.
    List<String> subjects() {
        var runs = new LinkedHashSet<String>();
        for (var part : PUNCTUATION.split(text)) {
            var run = new ArrayList<String>();
            for (var word : part.strip().split(" +")) {
                if (word.isEmpty() || isEmpty(word.toLowerCase(Locale.ROOT).replace('’', '\''))) {
                    end(run, runs);
                } else {
                    run.add(word);
                }
            }
            end(run, runs);
        }
        return runs.stream()
                .sorted((a, b) -> Boolean.compare(b.contains(" "), a.contains(" ")))
                .toList();
    }

    private static boolean isEmpty(String word) {
        return EMPTY.contains(word) || (word.endsWith("ly") && word.length() > ADVERB);
    }

    private static void end(List<String> run, Set<String> runs) {
        if (!run.isEmpty())
            runs.add(String.join(" ", run.subList(Math.max(0, run.size() - LONGEST_SUBJECT), run.size())));
        run.clear();
    }

    /// The beginnings of the telling words: what it has in common with another text.
    Set<String> stems() {
        return subjects().stream()
                .flatMap(subject -> words(subject).stream())
                .map(word -> word.length() > 5 ? word.substring(0, 5) : word)
                .collect(Collectors.toSet());
    }

    int inCommon(CardText other) {
        var stems = stems();
        stems.retainAll(other.stems());
        return stems.size();
    }

    /// The text as an action that the learner is about to take: "take a history".
    String deed(int mostWords) {
        var bare = AT_THE_END.matcher(first(text, mostWords)).replaceFirst("");
        return bare.isEmpty() ? bare : bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1);
    }

    /// The text as the person of the card says it: without what cannot be spoken, at most so long, in the
    /// first person.
    String spoken(int mostWords, int mostCharacters, int mostSentences) {
        var bare = UNSPOKEN.matcher(text).replaceAll(" ").strip().replaceAll("\\s+", " ");
        var sentences = List.of(SENTENCE.split(bare));
        var said = firstPerson(String.join(" ", sentences.subList(0, Math.min(sentences.size(), mostSentences))));
        said = first(said, mostWords);
        if (said.length() > mostCharacters)
            said = said.substring(0, Math.max(1, said.lastIndexOf(' ', mostCharacters)));
        return AT_THE_END.matcher(said).replaceFirst("") + ".";
    }

    private static String first(String text, int mostWords) {
        var words = text.split(" ");
        return words.length <= mostWords
                ? text
                : String.join(" ", List.of(words).subList(0, mostWords));
    }

    /// "You smoke, and your doctor told you" becomes "I smoke, and my doctor told me".
    private static String firstPerson(String text) {
        var words = text.split(" ");
        for (int i = 0; i < words.length; i++) {
            boolean isObject = i > 0 && OBJECT_BEFORE.contains(words[i - 1].toLowerCase(Locale.ROOT));
            var next = i + 1 < words.length ? words[i + 1] : "";
            var bare = PUNCTUATION
                    .matcher(words[i])
                    .replaceAll("")
                    .toLowerCase(Locale.ROOT)
                    .replace('’', '\'');
            switch (bare) {
                case "you" -> {
                    words[i] = with(words[i], isObject ? _ -> "me" : _ -> "I");
                    if (!isObject && next.equals("are")) words[i + 1] = "am";
                    if (!isObject && next.equals("aren't")) words[i + 1] = "am not";
                    if (!isObject && next.equals("were")) words[i + 1] = "was";
                    if (!isObject && next.equals("weren't")) words[i + 1] = "wasn't";
                }
                case "you're" -> words[i] = with(words[i], _ -> "I'm");
                case "you've" -> words[i] = with(words[i], _ -> "I've");
                case "you'll" -> words[i] = with(words[i], _ -> "I'll");
                case "you'd" -> words[i] = with(words[i], _ -> "I'd");
                case "your" -> words[i] = with(words[i], was -> was.startsWith("Y") ? "My" : "my");
                case "yours" -> words[i] = with(words[i], _ -> "mine");
                case "yourself" -> words[i] = with(words[i], _ -> "myself");
                default -> {}
            }
        }
        return String.join(" ", words);
    }

    /// Another word with the punctuation around the old one.
    private static String with(String word, UnaryOperator<String> other) {
        int begin = 0;
        while (begin < word.length() && !Character.isLetter(word.charAt(begin))) begin++;
        int end = word.length();
        while (end > begin && !Character.isLetter(word.charAt(end - 1))) end--;
        return word.substring(0, begin) + other.apply(word.substring(begin, end)) + word.substring(end);
    }

    static List<String> words(String text) {
        return ScriptRules.words(text);
    }
}
