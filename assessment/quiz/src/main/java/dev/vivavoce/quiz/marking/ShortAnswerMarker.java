package dev.vivavoce.quiz.marking;

import dev.vivavoce.quiz.marking.Mark.Verdict;
import dev.vivavoce.quiz.question.Option;
import dev.vivavoce.quiz.question.Question.ShortAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares a short answer with each key: numbers with their units, negations, opposites, then the share of the key's
/// words that it has, in some form. The best of the keys counts.
final class ShortAnswerMarker {
    private static final Set<String> EMPTY = Set.of(
            ("a an the and of in on at to from for with by as that which who it its is are was were be been being am has"
                            + " have had do does did they them their he she his him her you your we our i my me this there so"
                            + " during make makes made get gets got because about around approximately roughly some any very just also will would should must can"
                            + " may if when while than")
                    .split(" "));
    private static final Set<String> NEGATIONS =
            Set.of("not", "no", "never", "nobody", "nothing", "none", "neither", "nor", "hardly");
    private static final Set<String> PARTICLES = Set.of("yes", "no");
    /// Words that begin a question for yes or no.
    private static final Set<String> ASKING =
            Set.of("is are was were do does did can could may might must should will would has have had".split(" "));
    private static final Set<String> UNITS = Set.of(
            ("second minute hour day week month year night metre meter kilometre mile euro dollar pound cent gram kilogram"
                            + " litre liter degree percent")
                    .split(" "));
    private static final double MOST = 0.66;
    private static final double SOME = 0.25;
    private static final double ALIKE = 0.7;
    private static final double UNLIKE = 0.3;
    private static final double UNSURE = 0.6;
    /// Words beyond the key's that an answer can have before it looks like several answers.
    private static final int EXTRA = 6;

    private final @Nullable Meaning meaning;

    ShortAnswerMarker(@Nullable Meaning meaning) {
        this.meaning = meaning;
    }

    Mark mark(ShortAnswer question, String text) {
        var words = quantities(Plain.words(text));
        if (words.isEmpty()) return new Mark(Verdict.WRONG, 0, 1);
        Mark best = null;
        for (var key : question.keys()) {
            var mark = weighted(one(question.prompt(), key, words, text), key);
            if (best == null
                    || mark.share() > best.share()
                    || mark.share() == best.share() && mark.confidence() > best.confidence()) best = mark;
        }
        if (best == null) throw new IllegalStateException("a short answer without a key");
        return best;
    }

    private static Mark weighted(Mark mark, Option key) {
        if (key.isRight() || mark.share() == 0) return mark;
        double share = mark.share() * key.weight();
        return new Mark(share > 0 ? Verdict.PARTLY : Verdict.WRONG, share, mark.confidence());
    }

    private Mark one(String prompt, Option key, List<String> answer, String text) {
        var wanted = quantities(Plain.words(key.text()));
        if (answer.equals(wanted)) return new Mark(Verdict.RIGHT, 1, 1);
        var amount = Quantities.first(wanted);
        var said = Quantities.first(answer);
        if (amount.isPresent()
                && said.isPresent()
                && amount.get().dimension().equals(said.get().dimension())) {
            boolean same = Math.abs(amount.get().size() - said.get().size()) < 1e-6;
            if (!same) return new Mark(Verdict.WRONG, 0, 0.95);
            // The unit differs and the amount does not: the rest of the key is compared without both.
            boolean converted = !numbers(answer).containsAll(numbers(wanted));
            boolean alone = content(wanted, List.of(), List.of()).stream()
                    .allMatch(word -> Character.isDigit(word.charAt(0)) || isUnit(word));
            if (converted && alone && !isContrary(wanted, answer, Plain.words(prompt)))
                return new Mark(Verdict.RIGHT, 1, 0.85);
        }
        var asked = Plain.words(prompt);
        var numbers = numbers(wanted);
        var given = numbers(answer);
        given.removeIf(number -> asked.contains(number) && !numbers.contains(number));
        if (!numbers.isEmpty() && !given.isEmpty() && !given.containsAll(numbers))
            return new Mark(Verdict.WRONG, 0, 0.95);
        if (!numbers.isEmpty() && !given.isEmpty() && otherUnit(wanted, answer)) return new Mark(Verdict.WRONG, 0, 0.9);
        boolean both = PARTICLES.contains(wanted.getFirst()) && PARTICLES.contains(answer.getFirst());
        if (both && !wanted.getFirst().equals(answer.getFirst())) return new Mark(Verdict.WRONG, 0, 0.95);
        if (isContrary(wanted, answer, asked)) {
            double shared = share(content(wanted, asked, numbers), content(answer, List.of(), numbers));
            return new Mark(Verdict.WRONG, 0, shared >= 0.5 ? 0.85 : UNSURE);
        }
        return compared(
                key.text(),
                text,
                content(wanted, asked, numbers),
                content(answer, List.of(), numbers),
                answer,
                numbers,
                given);
    }

    private Mark compared(
            String key,
            String text,
            List<String> wanted,
            List<String> has,
            List<String> answer,
            List<String> numbers,
            List<String> given) {
        boolean counts = !numbers.isEmpty() && given.containsAll(numbers);
        double recall = wanted.isEmpty() ? 1 : share(wanted, has);
        if (counts && wanted.stream().allMatch(word -> numbers.contains(word) || isUnit(word))) recall = 1;
        long extra = has.stream()
                .filter(word -> wanted.stream().noneMatch(other -> Likeness.same(word, other)))
                .count();
        boolean several = answer.contains("or") && extra > 0
                || given.size() > numbers.size() && !numbers.isEmpty() && extra > EXTRA;
        double alike = meaning == null ? Double.NaN : meaning.likeness(key, text);
        if (recall == 1) {
            if (several) return new Mark(Verdict.PARTLY, 0.5, 0.5);
            return new Mark(Verdict.RIGHT, 1, extra > EXTRA ? 0.7 : 0.95);
        }
        if (recall >= MOST) return new Mark(Verdict.RIGHT, 1, alike < UNLIKE ? 0.5 : alike >= ALIKE ? 0.75 : 0.65);
        if (recall >= SOME) {
            if (alike >= ALIKE) return new Mark(Verdict.RIGHT, 1, 0.55);
            return new Mark(Verdict.PARTLY, recall, 0.6);
        }
        if (alike >= ALIKE) return new Mark(Verdict.PARTLY, 0.5, 0.4);
        // Words that are missing prove little: only texts that are unlike by meaning too are surely wrong.
        return new Mark(Verdict.WRONG, 0, recall == 0 && alike < UNLIKE ? 0.85 : UNSURE);
    }

    /// Ways to say a number: a pair, a fortnight, a dozen.
    private static List<String> quantities(List<String> words) {
        var said = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            boolean article = words.get(i).equals("a") && i + 1 < words.size();
            var word = article ? words.get(i + 1) : words.get(i);
            var quantity = switch (word) {
                case "fortnight" -> List.of("2", "weeks");
                case "pair", "couple" -> List.of("2");
                case "dozen" -> List.of("12");
                case "week" -> article ? List.of("1", "week") : List.<String>of();
                default -> List.<String>of();
            };
            if (quantity.isEmpty()) said.add(words.get(i));
            else {
                said.addAll(quantity);
                if (article) i++;
            }
        }
        return said;
    }

    private static List<String> numbers(List<String> words) {
        var numbers = new ArrayList<String>();
        for (var word : words) if (Character.isDigit(word.charAt(0))) numbers.add(word);
        return numbers;
    }

    /// The words that say something; those of the question only when the key has no others.
    private static List<String> content(List<String> words, List<String> asked, List<String> numbers) {
        var content = words.stream()
                .filter(word -> !EMPTY.contains(word) && !NEGATIONS.contains(word) && !word.equals("or"))
                .toList();
        var own = content.stream()
                .filter(word -> numbers.contains(word)
                        || asked.stream()
                                .noneMatch(other -> Likeness.root(other).equals(Likeness.root(word))))
                .toList();
        return own.isEmpty() ? content : own;
    }

    private static double share(List<String> wanted, List<String> has) {
        long found = wanted.stream()
                .filter(word -> has.stream().anyMatch(other -> Likeness.same(word, other)))
                .count();
        return (double) found / wanted.size();
    }

    private static boolean otherUnit(List<String> wanted, List<String> answer) {
        var units = units(wanted);
        var given = units(answer);
        return !units.isEmpty() && !given.isEmpty() && given.stream().noneMatch(units::contains);
    }

    private static List<String> units(List<String> words) {
        return words.stream()
                .map(word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .filter(UNITS::contains)
                .toList();
    }

    /// Takes a "yes" or "no" from the beginning of an answer to a question that asks for it: such a "no" negates
    /// nothing of what follows.
    private static List<String> withoutParticle(List<String> words, List<String> asked) {
        boolean begins = PARTICLES.contains(words.getFirst()) && words.size() > 1;
        return begins && !asked.isEmpty() && ASKING.contains(asked.getFirst()) ? words.subList(1, words.size()) : words;
    }

    private static boolean isContrary(List<String> wanted, List<String> answer, List<String> asked) {
        return isNegated(withoutParticle(wanted, asked)) != isNegated(withoutParticle(answer, asked))
                || isOpposite(wanted, answer, asked);
    }

    private static boolean isUnit(String word) {
        return UNITS.contains(word) || UNITS.contains(word.replaceAll("s$", ""));
    }

    private static boolean isNegated(List<String> words) {
        return words.stream().anyMatch(NEGATIONS::contains);
    }

    private static boolean isOpposite(List<String> wanted, List<String> answer, List<String> asked) {
        return answer.stream()
                .filter(word -> !wanted.contains(word) && !asked.contains(word))
                .anyMatch(word -> wanted.stream().anyMatch(other -> Likeness.opposite(word, other)));
    }
}
