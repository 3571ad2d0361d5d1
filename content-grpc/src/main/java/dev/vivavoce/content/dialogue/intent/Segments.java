package dev.vivavoce.content.dialogue.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Cuts a turn into the pieces that are understood one by one.
final class Segments {
    /// The network reads 128 tokens, which is about 90 words.
    private static final int MOST_WORDS = 80;
    /// A recogniser writes no full stop: longer pieces are cut at words that begin a clause.
    private static final int LONG = 24;
    /// Pieces of fewer words are part of their neighbour.
    private static final int FEWEST_WORDS = 3;

    private static final int MOST_SEGMENTS = 16;
    /// Excuses an interruption, before what it was for.
    private static final Pattern EXCUSE = Pattern.compile(
            "^(?:(?:i'm |i am )?(?:so |very )?sorry|excuse me|pardon me|forgive me)[, ]+(?:(?:to|for|but|if|i|i'm) )*"
                    + "(?:interrupt|interrupting|break in|breaking in|cut in|cutting in|cut you off)(?: you)?(?: there)?[.,! ]+",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+");
    private static final Pattern CLAUSE = Pattern.compile("(?:,\\s+|\\s+)(?=(?:and|but|so|then|because|also)\\s)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:'\\p{L}+)?");
    /// Says that something will not be said or done; "I will not rush you" is none.
    private static final Pattern REFUSAL = Pattern.compile(
            "\\bi(?:'m| am)? (?:(?:will|can|do|shall) not|won't|can't|don't|cannot|not going to|refuse to|never)"
                    + "(?: (?:want|need|have time|like|going|intend))?(?: to)?"
                    + " (?:explain|tell|show|describe|ask|answer|talk|discuss|help|listen|apologi[sz]e|check|say|repeat"
                    + "|give (?:you )?(?:an? |any |the |more )?(?:answers?|advice|information|explanations?|details|reasons?))\\b"
                    + "|\\bthere is no (?:time|need) to (?:explain|tell|show|describe|ask|answer|talk|discuss)\\b");
    private static final Pattern STILL = Pattern.compile(
            "\\bbut i(?:'d|'ll| can| will| would)\\b|\\b(?:more|anything) than\\b|\\buntil\\b|\\bunless\\b|\\bbefore\\b|\\byet\\b"
                    + "|\\b(?:don't|do not|already) know\\b|\\bknow already\\b|\\bi can say\\b|\\bi (?:just|only) (?:want|need|ask)\\b"
                    + "|\\btell you (?:off|what to do)\\b|\\btalk you (?:out of|into)\\b|\\bhelp (?:but|asking|noticing|wondering)\\b|\\bjudg\\w+"
                    + "|\\bfor (?:sure|certain)\\b|\\bhonestly\\b");

    /// Asks or invites; a recogniser writes no question mark.
    private static final Pattern ASKS = Pattern.compile(
            "^(?:(?:and|so|but|well|okay|please|now|then|also|maybe|sorry) )*"
                    + "(?:who|whom|whose|what|what's|when|where|why|how|how's|which|do|does|did|is|isn't|are|was|were|have|has"
                    + "|had|can|could|would|will|should|may|don't|doesn't|didn't|haven't|any|anything|tell|describe|explain|talk|let me know)\\b"
                    + "|\\b(?:tell me|let me know|know (?:if|whether|what|how|who|where|when|why|which|about|more)|wonder|wondering"
                    + "|ask(?:ing)? (?:you|about|if|whether)|interested in|talk about|hear (?:about|more)|anything|anyone|anybody|any)\\b");
    private static final Pattern GOODBYE = Pattern.compile("\\b(?:good ?bye|bye)\\b"
            + "|\\bsee you(?: (?:again|soon|later|tomorrow|then|next|on|in|at)\\b|$)|\\btake care\\b(?! of)"
            + "|\\bhave a (?:nice|good|lovely|great) (?:day|evening|night|one|weekend|rest)\\b"
            + "|\\ball the best\\b|\\bget well soon\\b|\\b(?:until|till) (?:tomorrow|next)\\b");
    /// "Did you have a nice weekend" is none.
    private static final Pattern ABOUT_THE_PAST =
            Pattern.compile("^(?:and |so |well )?(?:did|do|was|were|how|what)\\b");
    private static final Pattern REPETITION = Pattern.compile(
            "\\b(?:repeat|(?:say|tell|explain|hear|ask) (?:it|that|me|this) again|pardon|once more|one more time|slow|slower|slowly"
                    + "|(?:didn't|did not|couldn't|don't|do not) (?:quite )?(?:catch|hear|get|understand|follow)|missed|what did you say|what was that"
                    + "|you mean|does (?:it|that) mean|louder|another way|other words|excuse me)\\b");

    /// "It is not your fault": sentence vectors do not see the negation.
    private static final Pattern BLAMELESS = Pattern.compile(
            "\\b(?:not|isn't|wasn't|never)(?: \\w+){0,3} fault\\b|\\b(?:nobody|no one)(?: \\w+)? blam\\w+"
                    + "|\\b(?:don't|do not|shouldn't|needn't) blame\\b|\\bnothing wrong\\b");

    /// Asks after plans for free days, as people do who mean no more by it.
    private static final Pattern PLANS = Pattern.compile(
            "^(?:(?:and|so|well|okay|now) )*(?:what are you (?:doing|up to)|what will you do"
                    + "|(?:do you have|have you|have you got) (?:any |anything |some )?plan\\w*|any(?:thing)? plan\\w*"
                    + "|are you (?:doing|going) any\\w+)\\b.*\\b(?:weekend|holidays?|vacation|christmas|easter|summer)\\b");

    private Segments() {}

    /// Returns the sentences of a turn in order, at most 16; none when there is no word.
    static List<String> of(String turn) {
        var pieces = new ArrayList<String>();
        for (var sentence : SENTENCE.split(withoutExcuse(turn.strip()))) {
            if (words(sentence).size() <= LONG) pieces.add(sentence);
            else pieces.addAll(clauses(sentence));
        }
        var merged = new ArrayList<String>();
        for (var piece : pieces) {
            if (!merged.isEmpty()
                    && (words(piece).size() < FEWEST_WORDS
                            || words(merged.getLast()).size() < FEWEST_WORDS))
                merged.set(merged.size() - 1, merged.getLast() + " " + piece);
            else merged.add(piece);
        }
        return merged.stream()
                .filter(piece -> !words(piece).isEmpty())
                .map(Segments::bounded)
                .limit(MOST_SEGMENTS)
                .toList();
    }

    /// The turn without the words at its beginning that excuse an interruption, unless there are no others.
    static String withoutExcuse(String turn) {
        var rest = EXCUSE.matcher(turn).replaceFirst("");
        return words(rest).isEmpty() ? turn : rest;
    }

    /// Returns the words in small letters.
    static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''))
                .results()
                .map(found -> found.group())
                .toList();
    }

    /// Whether the sentence refuses: "I will not explain that" does not explain.
    static boolean refuses(String segment) {
        var text = String.join(" ", words(segment));
        return REFUSAL.matcher(text).find() && !STILL.matcher(text).find();
    }

    /// Whether the sentence asks something, or invites to tell.
    static boolean asks(String segment) {
        return segment.contains("?")
                || ASKS.matcher(String.join(" ", words(segment))).find();
    }

    /// Whether the sentence has the words of a goodbye.
    static boolean saysGoodbye(String segment) {
        var text = String.join(" ", words(segment));
        return GOODBYE.matcher(text).find()
                && !segment.contains("?")
                && !ABOUT_THE_PAST.matcher(text).find();
    }

    /// Whether the sentence says that a person is not to blame.
    static boolean takesBlameAway(String segment) {
        return BLAMELESS.matcher(String.join(" ", words(segment))).find();
    }

    /// Whether the sentence asks after plans for free days, and is no question for a fact.
    static boolean asksAfterPlans(String segment) {
        return PLANS.matcher(String.join(" ", words(segment))).find();
    }

    /// Whether the sentence has words that ask to hear something again.
    static boolean wantsRepetition(String segment) {
        return REPETITION.matcher(String.join(" ", words(segment))).find();
    }

    /// The text, or its first words when the network could not read all of it.
    static String bounded(String text) {
        var words = text.split("\\s+");
        return words.length <= MOST_WORDS
                ? text
                : String.join(" ", List.of(words).subList(0, MOST_WORDS));
    }

    /// Cuts at words that begin a clause, so that no piece is longer than it has to be.
    private static List<String> clauses(String sentence) {
        var pieces = new ArrayList<String>();
        for (var clause : CLAUSE.split(sentence)) {
            boolean joins = !pieces.isEmpty() && words(pieces.getLast()).size() < LONG / 3;
            if (joins) pieces.set(pieces.size() - 1, pieces.getLast() + " " + clause);
            else pieces.add(clause);
        }
        return pieces;
    }
}
