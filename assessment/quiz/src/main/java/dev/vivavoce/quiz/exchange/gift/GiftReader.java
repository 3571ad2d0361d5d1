package dev.vivavoce.quiz.exchange.gift;

import dev.vivavoce.quiz.exchange.BankItem;
import dev.vivavoce.quiz.exchange.Imported;
import dev.vivavoce.quiz.exchange.Refusal;
import dev.vivavoce.quiz.exchange.Refusal.Reason;
import dev.vivavoce.quiz.question.Basis;
import dev.vivavoce.quiz.question.Difficulty;
import dev.vivavoce.quiz.question.Option;
import dev.vivavoce.quiz.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads questions from GIFT, block by block: a blank line ends a question.
final class GiftReader {
    private static final Pattern FORMAT = Pattern.compile("^\\s*\\[(html|moodle|plain|markdown)]");
    private static final Pattern WEIGHT = Pattern.compile("^\\s*%(-?\\d{1,3}(?:\\.\\d{1,8})?)%");
    private static final Pattern TRUTH =
            Pattern.compile("(?s)\\s*(T|TRUE|F|FALSE)\\s*(?:#(.*?))?(?:#(.*))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!]|&[a-zA-Z]{2,8};|&#\\d");
    private static final String CATEGORY = "$CATEGORY:";
    private static final String DIFFICULTY = "difficulty:";
    private static final String TAG = "[tag:";
    /// The longest tag that is read, in UTF-16 units.
    private static final int LONGEST_TAG = 1_000;

    private final String language;
    private final List<BankItem> items = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private List<String> category = List.of();
    /// Whether the question's text is in the plain format, which the other texts of it share unless they name one.
    private boolean plain;

    GiftReader(String language) {
        this.language = language;
    }

    Imported read(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        int from = 0;
        while (from < lines.length) {
            if (lines[from].isBlank()) {
                from++;
                continue;
            }
            int to = from;
            while (to < lines.length && !lines[to].isBlank()) to++;
            if (items.size() == Gift.MOST) {
                refuse(Reason.TOO_LARGE, from, "more than " + Gift.MOST + " questions");
                break;
            }
            block(List.of(lines).subList(from, to), from);
            from = to;
        }
        return new Imported(items, refusals);
    }

    private void refuse(Reason reason, int line, String what) {
        refusals.add(new Refusal(reason, "line " + (line + 1), what));
    }

    private void block(List<String> lines, int first) {
        var remarks = new ArrayList<String>();
        var text = new StringBuilder();
        int start = first;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.stripLeading().startsWith("//")) remarks.add(line);
            else if (line.strip().startsWith(CATEGORY)) category = categories(line.strip());
            else {
                if (text.isEmpty()) start = first + i;
                text.append(line).append('\n');
            }
        }
        if (text.isEmpty()) return;
        try {
            items.add(item(GiftText.marked(text.toString()).strip(), tags(remarks)));
        } catch (Refused refused) {
            refuse(refused.reason, start, refused.what);
        } catch (IllegalArgumentException e) {
            refuse(Reason.MALFORMED, start, String.valueOf(e.getMessage()));
        }
    }

    private static List<String> tags(List<String> remarks) {
        var tags = new ArrayList<String>();
        for (var line : remarks) {
            int at = line.indexOf(TAG);
            while (at >= 0) {
                var tag = new StringBuilder();
                int end = at + TAG.length();
                while (end < line.length() && line.charAt(end) != ']') {
                    if (line.charAt(end) == '\\' && end + 1 < line.length()) end++;
                    if (tag.length() == LONGEST_TAG) throw new Refused(Reason.TOO_LARGE, "tag");
                    tag.append(line.charAt(end++));
                }
                if (end < line.length()) tags.add(tag.toString());
                at = line.indexOf(TAG, end);
            }
        }
        return tags;
    }

    private static List<String> categories(String line) {
        var names = new ArrayList<String>();
        for (var name : line.substring(CATEGORY.length()).strip().split("(?<!/)/(?!/)"))
            if (!name.isBlank()) names.add(name.replace("//", "/"));
        return names;
    }

    /// A reason to refuse one question.
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final Reason reason;
        private final String what;

        Refused(Reason reason, String what) {
            super(what, null, false, false);
            this.reason = reason;
            this.what = what;
        }
    }

    private static Refused malformed(String what) {
        return new Refused(Reason.MALFORMED, what);
    }

    private BankItem item(String marked, List<String> tags) {
        var name = "";
        var text = marked;
        if (text.startsWith("::")) {
            int end = text.indexOf("::", 2);
            if (end < 0) throw malformed("a name without its end");
            name = GiftText.plain(text.substring(2, end).strip());
            text = text.substring(end + 2);
        }
        int open = text.indexOf('{');
        int close = text.indexOf('}');
        if (open < 0 && close < 0) throw new Refused(Reason.KIND_UNSUPPORTED, "description");
        if (open < 0 || close < open || text.indexOf('{', open + 1) >= 0 || text.indexOf('}', close + 1) >= 0)
            throw malformed("braces");
        var question =
                question(text.substring(0, open), text.substring(open + 1, close), text.substring(close + 1), tags);
        var kept = tags.stream().filter(tag -> !tag.startsWith(DIFFICULTY)).toList();
        return new BankItem(name, category, kept, question);
    }

    private Question question(String before, String body, String after, List<String> tags) {
        plain = isPlain(before);
        int general = body.indexOf("####");
        var explanation = general < 0 ? "" : text(body.substring(general + 4));
        var answers = general < 0 ? body : body.substring(0, general);
        var basis = new Basis(language, difficulty(tags), explanation, null);
        var lead = formatted(before);
        boolean within = !after.isBlank();
        if (answers.isBlank()) throw new Refused(Reason.KIND_UNSUPPORTED, "essay");
        if (answers.stripLeading().startsWith("#")) throw new Refused(Reason.KIND_UNSUPPORTED, "numerical");
        var prompt = within ? lead + Question.BLANK + GiftText.plain(after) : lead.strip();
        var truth = TRUTH.matcher(answers);
        if (truth.matches()) {
            var wrong = truth.group(2) == null ? "" : text(truth.group(2));
            var right = truth.group(3) == null ? "" : text(truth.group(3));
            boolean isTrue = truth.group(1).toUpperCase(Locale.ROOT).startsWith("T");
            return new Question.TrueFalse(prompt, isTrue, right, wrong, basis);
        }
        var given = answers(answers);
        if (given.stream().allMatch(answer -> answer.mark() == '=')) {
            var keys = given.stream().map(Given::option).toList();
            boolean matching = keys.stream().allMatch(key -> key.text().contains("->"));
            if (matching) throw new Refused(Reason.KIND_UNSUPPORTED, "matching");
            return within
                    ? new Question.Gap(lead, GiftText.plain(after), keys, basis)
                    : new Question.ShortAnswer(prompt, keys, basis);
        }
        long right = given.stream().filter(answer -> answer.option().isRight()).count();
        if (right != 1) throw new Refused(Reason.KIND_UNSUPPORTED, "several right options");
        return new Question.MultipleChoice(
                prompt, given.stream().map(Given::option).toList(), basis);
    }

    private static Difficulty difficulty(List<String> tags) {
        for (var level : Difficulty.values())
            if (tags.contains(DIFFICULTY + level.name().toLowerCase(Locale.ROOT))) return level;
        return Difficulty.MEDIUM;
    }

    /// @param mark `=` or `~`
    private record Given(char mark, Option option) {}

    private List<Given> answers(String body) {
        var given = new ArrayList<Given>();
        int from = body.length() - body.stripLeading().length();
        if (body.charAt(from) != '=' && body.charAt(from) != '~') throw malformed("answers without = or ~");
        while (from < body.length()) {
            int to = from + 1;
            while (to < body.length() && body.charAt(to) != '=' && body.charAt(to) != '~') to++;
            given.add(answer(body.charAt(from), body.substring(from + 1, to)));
            from = to;
        }
        return given;
    }

    private Given answer(char mark, String text) {
        double weight = mark == '=' ? 1 : 0;
        var rest = text;
        var match = WEIGHT.matcher(text);
        if (match.find()) {
            weight = Double.parseDouble(match.group(1)) / 100;
            rest = text.substring(match.end());
        }
        int feedback = rest.indexOf('#');
        var said = text(feedback < 0 ? rest : rest.substring(0, feedback));
        return new Given(mark, new Option(said, weight, feedback < 0 ? "" : text(rest.substring(feedback + 1))));
    }

    private String text(String marked) {
        return formatted(marked).strip();
    }

    /// Takes the format off a text. Markup would be lost, so it is refused.
    private String formatted(String marked) {
        var match = FORMAT.matcher(marked);
        boolean found = match.find();
        var text = GiftText.plain(found ? marked.substring(match.end()) : marked);
        boolean markup = !(found ? match.group(1).equals("plain") : plain)
                && MARKUP.matcher(text).find();
        if (markup) throw new Refused(Reason.FEATURE_UNSUPPORTED, "markup");
        return text;
    }

    private static boolean isPlain(String marked) {
        var match = FORMAT.matcher(marked);
        return match.find() && match.group(1).equals("plain");
    }
}
