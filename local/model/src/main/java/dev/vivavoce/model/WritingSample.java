package dev.vivavoce.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Answers the prompts `practice-sentence` and `result-feedback` with sentences that are written down here, and
/// `chat-reply`, `notes`, `quiz-questions` and `quiz-check` with sentences of their passages. It shows the way of what
/// a model writes, and is no language model.
public final class WritingSample {
    /// A kind of fact, and what is said about it in each language; `%1$s` is the first thing that the pattern finds.
    private record Line(Pattern fact, Map<String, String> said) {
        Line(String fact, String english, String spanish, String arabic) {
            this(Pattern.compile(fact), Map.of("English", english, "Spanish", spanish, "Arabic", arabic));
        }
    }

    /// What is said of a fact.
    private record Said(String text, int fact) {}

    private static final Pattern SENTENCE =
            Pattern.compile("Language \\(BCP 47\\): (\\S+)\\nLevel [^\\n]*: ([ABC])\\d to [^\\n]*\\n");
    private static final Pattern WORDS = Pattern.compile("Words that have the sound[^\\n]*: ([^\\n]+)");
    private static final Map<String, List<String>> SENTENCES = Map.of(
            "A",
            List.of(
                    "We walk to the lake on Sunday.",
                    "My brother makes soup for us.",
                    "The shop opens early today.",
                    "Please close the blue door."),
            "B",
            List.of(
                    "I would rather take the early train than drive there.",
                    "They have been repairing our street since the summer.",
                    "If it rains again, we can meet at my place.",
                    "She told me that the meeting had been moved."),
            "C",
            List.of(
                    "Had we known how long the repair would take, we would have made other plans.",
                    "What surprised everybody was how calmly the team dealt with the news.",
                    "However carefully it is worded, such a letter is never easy to read.",
                    "Not until the lights went out did we notice how quiet the town was."));
    /// With two words that have the wanted sound.
    private static final Map<String, List<String>> WITH_WORDS = Map.of(
            "A", List.of("Please say %s and %s again.", "I can read %s and %s now."),
            "B", List.of("I would like to practise %s and %s before we begin.", "Could you say %s and %s once more?"),
            "C",
                    List.of(
                            "Whenever I read aloud, I pay special attention to %s and %s.",
                            "Before the recording starts, we might rehearse %s and %s together."));

    private static final Pattern FEEDBACK =
            Pattern.compile("Language: (\\w+)\\nStrengths:\\n(.*)\\nWhat to practise next:\\n(.*)", Pattern.DOTALL);
    private static final Pattern FACT = Pattern.compile("(?m)^(\\d+)\\. (.+)$");
    private static final List<Line> STRENGTHS = List.of(
            new Line(
                    "The word (“.+”) was said well: (\\d+)",
                    "You said %1$s clearly, with %2$s of 100 points.",
                    "La palabra %1$s te salió clara, con %2$s de 100 puntos.",
                    "قلت كلمة %1$s بوضوح، ولها %2$s من 100 نقطة."),
            new Line(
                    "The pace: (\\d+) words a minute",
                    "Your pace of %1$s words a minute is easy to follow.",
                    "Tu ritmo de %1$s palabras por minuto se sigue con facilidad.",
                    "سرعتك %1$s كلمة في الدقيقة، وتسهل متابعتها."),
            new Line(
                    "The overall score: (\\d+)",
                    "What you said got %1$s of 100 points, and that is a good place to go on from.",
                    "Lo que has dicho tiene %1$s de 100 puntos, y es un buen punto de partida.",
                    "حصل ما قلته على %1$s من 100 نقطة، وهذه بداية تبني عليها."),
            new Line(
                    "The best part of the score: .*, (\\d+)",
                    "The best part of your score has %1$s of 100 points.",
                    "La mejor parte de tu nota tiene %1$s de 100 puntos.",
                    "أفضل جزء من درجتك له %1$s من 100 نقطة."),
            new Line(
                    "All pauses were short",
                    "All of your pauses were short, so you are easy to follow.",
                    "Todas tus pausas fueron cortas, y así se te sigue con facilidad.",
                    "كانت كل وقفاتك قصيرة، وهذا يسهّل متابعتك."));
    private static final List<Line> NEXT = List.of(
            new Line(
                    "The sound (/.+/) was not clear",
                    "Next, try the sound %1$s again slowly, and listen to it.",
                    "Ahora prueba otra vez el sonido %1$s, despacio y con calma.",
                    "بعد ذلك كرّر الصوت %1$s ببطء واستمع إليه."),
            new Line(
                    "The word (“.+”) was not clear",
                    "Try %1$s again slowly, and listen to all of it.",
                    "Prueba otra vez con la palabra %1$s, despacio y con calma.",
                    "كرّر كلمة %1$s ببطء واستمع إليها كلها."),
            new Line(
                    "The word (“.+”) of the text was left out",
                    "Read the text again, and say %1$s this time.",
                    "Lee el texto otra vez, y di la palabra %1$s cuando te toque.",
                    "اقرأ النص مرة أخرى وقل كلمة %1$s هذه المرة."),
            new Line(
                    "Pauses longer than .*: ([\\d.]+) seconds",
                    "Keep your pauses shorter than %1$s seconds, and breathe when you can.",
                    "Prueba a que tus pausas duren menos de %1$s segundos, y respira con calma.",
                    "اجعل وقفاتك أقصر من %1$s ثانية، وتنفّس حين تستطيع."),
            new Line(
                    "The pace: (\\d+) words a minute",
                    "Your pace was %1$s words a minute, so try another one next time.",
                    "Tu ritmo fue de %1$s palabras por minuto: prueba con otro la próxima vez.",
                    "كانت سرعتك %1$s كلمة في الدقيقة، فجرّب سرعة أخرى في المرة القادمة."),
            new Line(
                    "The lowest part of the score: .*, (\\d+)",
                    "Work next on the part of your score that has %1$s of 100 points.",
                    "Trabaja ahora en la parte de tu nota que tiene %1$s de 100 puntos.",
                    "اعمل بعد ذلك على الجزء الذي له %1$s من 100 نقطة."),
            new Line(
                    "The overall score: (\\d+)",
                    "Say it again, and try to get more than %1$s of 100 points.",
                    "Dilo otra vez, y prueba a llegar a más de %1$s de los 100 puntos.",
                    "قله مرة أخرى، وحاول أن تتجاوز %1$s من 100 نقطة."),
            new Line(
                    "Nothing stands out",
                    "Try something longer or harder next, when you like.",
                    "Prueba ahora con algo más largo o más difícil, cuando te apetezca.",
                    "جرّب بعد ذلك شيئًا أطول أو أصعب حين تحب."));

    private WritingSample() {}

    /// Answers these prompts so, in turn through the sentences that fit, and other requests as `others` does. An
    /// answer in JSON that nothing here knows is withheld, so that no feature takes made-up words for a model's.
    public static Function<Asked, Reply> or(Function<Asked, Reply> others) {
        var count = new AtomicInteger();
        return asked -> sentence(asked.last(), count)
                .or(() -> feedback(asked.last()))
                .or(() -> StudySample.answer(asked))
                .<Reply>map(Reply.Text::new)
                .orElseGet(() -> asked.schema() == null ? others.apply(asked) : new Reply.Withheld());
    }

    /// Empty for another prompt, and for a language in which nothing is written down.
    private static Optional<String> sentence(String question, AtomicInteger count) {
        var asked = SENTENCE.matcher(question);
        if (!asked.find() || !asked.group(1).equals("en")) return Optional.empty();
        var words = WORDS.matcher(question);
        var wanted = words.find() ? List.of(words.group(1).strip().split(", ")) : List.<String>of();
        var some = (wanted.size() < 2 ? SENTENCES : WITH_WORDS).getOrDefault(asked.group(2), List.of());
        if (some.isEmpty()) return Optional.empty();
        var chosen = some.get(Math.floorMod(count.getAndIncrement(), some.size()));
        var text = wanted.size() < 2 ? chosen : chosen.formatted(wanted.getFirst(), wanted.get(1));
        var answer = new JsonObject();
        answer.addProperty("sentence", text);
        answer.addProperty("translation", text);
        return Optional.of(answer.toString());
    }

    /// Empty for another prompt, and for facts that nothing is written down about.
    private static Optional<String> feedback(String question) {
        var asked = FEEDBACK.matcher(question);
        if (!asked.find()) return Optional.empty();
        var strength = said(asked.group(1), asked.group(2), STRENGTHS);
        var next = said(asked.group(1), asked.group(3), NEXT);
        if (strength.isEmpty() || next.isEmpty()) return Optional.empty();
        var answer = new JsonObject();
        answer.add("strength", part(strength.get()));
        answer.add("next", part(next.get()));
        return Optional.of(answer.toString());
    }

    /// About the first line for which there is a fact.
    private static Optional<Said> said(String language, String facts, List<Line> lines) {
        var all = FACT.matcher(facts).results().toList();
        for (var line : lines)
            for (var fact : all) {
                var found = line.fact().matcher(fact.group(2));
                var text = line.said().get(language);
                if (found.find() && text != null)
                    return Optional.of(
                            new Said(text.formatted(groups(found.toMatchResult())), Integer.parseInt(fact.group(1))));
            }
        return Optional.empty();
    }

    private static Object[] groups(MatchResult found) {
        var groups = new Object[found.groupCount()];
        for (int i = 0; i < groups.length; i++) groups[i] = found.group(i + 1);
        return groups;
    }

    private static JsonObject part(Said said) {
        var numbers = new JsonArray();
        numbers.add(said.fact());
        var part = new JsonObject();
        part.addProperty("sentence", said.text());
        part.add("facts", numbers);
        return part;
    }
}
