package dev.vivavoce.content.dialogue.proposal;

import dev.vivavoce.content.dialogue.script.ScriptRules;
import dev.vivavoce.content.scenario.InterlocutorCard;
import dev.vivavoce.content.scenario.Scenario;
import dev.vivavoce.content.scenario.ScenarioContent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Writes a script to begin with: the tasks of the card become intents with the task's own words as first
/// examples, its hidden facts are told when the learner asks for them. It keeps [ScriptRules], so an author can
/// try it at once, and it says in comments what is missing: how learners and this person really speak.
public final class Proposal {
    private static final int FEWEST_EXAMPLES = 8;
    private static final int MOST_PRACTICE_LINES = 4;
    private static final int FEWEST_WORDS = 3;
    private static final int MOST_WORDS = 28;
    private static final int MOST_CHARACTERS = 180;
    private static final int REPLIES = 4;
    private static final int FOLLOW_UPS = 2;

    private final Scenario scenario;
    private final ScenarioContent content;
    private final InterlocutorCard card;
    private final List<CardText> tasks;
    private final List<CardText> facts;
    /// What may not be said because it is on the card word for word.
    private final Set<String> copied;

    private final Set<String> said = new HashSet<>();
    private final Set<String> given = new HashSet<>();
    private final Phrases phrases = Phrases.SHARED;

    private Proposal(Scenario scenario) {
        this.scenario = scenario;
        content = scenario.content();
        card = Objects.requireNonNull(content.interlocutorCard(), "the card is hidden from this caller");
        tasks = content.tasks().stream().map(CardText::new).toList();
        facts = card.revealIfAsked().stream().map(CardText::new).toList();
        copied = new HashSet<>(ScriptRules.runs(card.persona()));
        copied.addAll(ScriptRules.runs(card.feelings()));
    }

    /// Returns the script in YAML.
    public static String of(Scenario scenario) {
        return new Proposal(scenario).write();
    }

    private String write() {
        var byName = new LinkedHashMap<String, List<String>>();
        for (var name : List.of(
                "opening",
                "lecturing",
                "greeting",
                "introduction",
                "empathy",
                "hostile",
                "goodbye",
                "tense",
                "eased",
                "warm",
                "cool"))
            byName.put(name, lines(phrases.of(name), phrases.of(name).size()));
        var fixed = new Phrases(byName);
        var replies = tasks.stream().map(this::replies).toList();
        var followUps = tasks.stream()
                .map(_ -> lines(phrases.of("follow_ups"), FOLLOW_UPS))
                .toList();
        var told = facts.stream().map(this::told).toList();

        var yaml = new ScriptWriter();
        yaml.comment(
                        0,
                        "A script to begin with, written from the card. It can be tried at once, but the person in it says"
                                + " little. Replace the replies by what this person would say, and add to the examples what"
                                + " learners really say, in their words and with their mistakes.")
                .comment(
                        0,
                        "Small talk, thanks, \"sorry?\" and silence are answered by what all scripts have in common.")
                .value(0, "scenario", scenario.id().toString())
                .comment(0, "The first words, when the learner says nothing. 3 to 5.")
                .list(0, "opening", fixed.of("opening"))
                .key(0, "intents");
        for (int i = 0; i < tasks.size(); i++) task(yaml, i, replies.get(i), followUps.get(i));
        for (int i = 0; i < facts.size(); i++) fact(yaml, i, told, replies, followUps, fixed);
        yaml.comment(0, "What this person dislikes to hear, 8 to 40 examples, and the answers to it, 4 to 6.")
                .key(0, "lecturing")
                .list(2, "examples", examples(phrases.of("lecturing_examples"), FEWEST_EXAMPLES, new ArrayList<>()))
                .list(2, "replies", fixed.of("lecturing"))
                .comment(
                        0,
                        "How this person answers what learners say in every talk. 3 to 5 each, empathy 4 to 8. There may"
                                + " also be thanks, smalltalk, off-topic, refusal and repeat.")
                .key(0, "shared");
        for (var name : List.of("greeting", "introduction", "empathy", "hostile", "goodbye"))
            yaml.list(2, name, fixed.of(name));
        yaml.comment(0, "Said before an answer in a bad mood, and in a good one. 3 to 6 each, at most 12 words.")
                .list(0, "tense", fixed.of("tense"))
                .list(0, "eased", fixed.of("eased"))
                .comment(0, "The last words of a talk that went well, and of one that did not. 3 to 4 each.")
                .key(0, "ending")
                .list(2, "warm", fixed.of("warm"))
                .list(2, "cool", fixed.of("cool"));
        return yaml.toString();
    }

    private void task(ScriptWriter yaml, int i, List<String> replies, List<String> followUps) {
        yaml.comment(2, "Task " + (i + 1) + ": " + tasks.get(i).text())
                .comment(
                        2,
                        "Examples of what learners say, 8 to 40; replies, 4 to 8; and follow_ups, 2 to 4, which are said"
                                + " while the learner has not come to this task.")
                .key(2, "task-" + (i + 1))
                .list(4, "examples", taskExamples(i))
                .list(4, "replies", replies)
                .list(4, "follow_ups", followUps);
    }

    private void fact(
            ScriptWriter yaml,
            int i,
            List<List<String>> told,
            List<List<String>> replies,
            List<List<String>> followUps,
            Phrases fixed) {
        var others = new ArrayList<>(card.prompts());
        replies.forEach(others::addAll);
        followUps.forEach(others::addAll);
        fixed.byName().values().forEach(others::addAll);
        for (int other = 0; other < told.size(); other++) if (other != i) others.addAll(told.get(other));
        var own = told.get(i);
        yaml.comment(
                        2,
                        "Fact " + (i + 1) + ", told only when asked for: "
                                + facts.get(i).text())
                .comment(
                        2,
                        "Examples of the questions for it, 8 to 40, and replies that tell it, 3 to 6. Each reply has one of"
                                + " the phrases of gives_away, and no other line has any.")
                .key(2, "reveal-" + (i + 1));
        var askedBy = askedBy(i);
        if (!askedBy.isEmpty())
            yaml.comment(4, "The tasks that ask for it by what they are.").numbers(4, "asked_by", askedBy);
        yaml.list(4, "examples", factExamples(i))
                .list(4, "replies", own)
                .row(4, "gives_away", GivesAway.phrases(fact(i), own, others));
    }

    private List<Integer> askedBy(int fact) {
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < tasks.size(); i++)
            if (tasks.get(i).asks() && tasks.get(i).inCommon(facts.get(fact)) > 0) numbers.add(i + 1);
        return numbers;
    }

    /// The task's own words, the practice lines that have most in common with it, and its subjects in other
    /// words.
    private List<String> taskExamples(int i) {
        var task = tasks.get(i);
        var own = new ArrayList<String>();
        if (ScriptRules.words(task.text()).size() >= FEWEST_WORDS) own.add(task.deed(MOST_WORDS));
        content.practiceLines().stream()
                .map(CardText::new)
                .filter(line -> nearest(line) == i && isExample(line.text()))
                .limit(MOST_PRACTICE_LINES)
                .forEach(line -> own.add(line.text()));
        var wanted = new ArrayList<>(own);
        wanted.addAll(spread(task.asks() ? "task_asks" : "task_explains", task.subjects()));
        wanted.addAll(phrases.of("does", task.deed(MOST_WORDS)));
        return examples(wanted, Math.max(FEWEST_EXAMPLES, own.size() + FEWEST_EXAMPLES / 2), own);
    }

    private int nearest(CardText line) {
        int nearest = -1;
        int most = 0;
        for (int i = 0; i < tasks.size(); i++) {
            int common = tasks.get(i).inCommon(line);
            if (common > most) nearest = i;
            most = Math.max(most, common);
        }
        return nearest;
    }

    private List<String> factExamples(int i) {
        var subjects = facts.get(i).subjects();
        var wanted = new ArrayList<>(spread("fact_asked", subjects));
        wanted.addAll(phrases.of("fact_asked", facts.get(i).deed(MOST_WORDS / 2)));
        return examples(wanted, FEWEST_EXAMPLES, List.of());
    }

    /// Each phrase with one of the subjects, so that all subjects come up.
    private List<String> spread(String name, List<String> subjects) {
        var all = new ArrayList<String>();
        var patterns = phrases.of(name).size();
        for (int i = 0; i < (subjects.isEmpty() ? 0 : patterns); i++)
            all.add(phrases.of(name, subjects.get(i % subjects.size())).get(i));
        return all;
    }

    /// Takes as many examples as wanted, each once in the script.
    private List<String> examples(List<String> wanted, int number, List<String> first) {
        var taken = new ArrayList<String>();
        for (var example : wanted)
            if (taken.size() < number && isExample(example) && given.add(key(example))) taken.add(example);
        // Two tasks in the same words: the card is to blame, and the author sees it.
        for (int i = 0; taken.size() < FEWEST_EXAMPLES; i++) {
            var example = "Once more, " + wanted.get(wanted.size() - 1 - i % Math.max(1, wanted.size() - first.size()));
            var again = example + " Number " + (given.size() + 1) + ".";
            if (given.add(key(again))) taken.add(again);
        }
        return taken;
    }

    private static boolean isExample(String text) {
        int words = ScriptRules.words(text).size();
        return words >= FEWEST_WORDS && words <= MOST_WORDS + 10 && text.length() <= MOST_CHARACTERS + 100;
    }

    private static String key(String example) {
        return String.join(" ", ScriptRules.words(example));
    }

    private List<String> replies(CardText task) {
        return lines(phrases.of(task.asks() ? "answers_to_questions" : "answers_to_explanations"), REPLIES);
    }

    /// Takes as many lines as wanted, each once in the script.
    private List<String> lines(List<String> pool, int number) {
        var taken = new ArrayList<String>();
        for (var before : phrases.of("before"))
            for (var line : pool)
                if (taken.size() < number && isFree(before + line) && said.add(before + line)) taken.add(before + line);
        return taken;
    }

    private boolean isFree(String line) {
        return ScriptRules.runs(line).stream().noneMatch(copied::contains);
    }

    /// The fact in the words of the person.
    private String fact(int i) {
        var text = facts.get(i).spoken(MOST_WORDS, MOST_CHARACTERS, 2);
        return isFree(text) ? text : facts.get(i).spoken(ScriptRules.COPIED_WORDS - 1, MOST_CHARACTERS, 1);
    }

    private List<String> told(CardText fact) {
        return lines(
                phrases.of("telling", fact(facts.indexOf(fact))),
                phrases.of("telling").size());
    }
}
