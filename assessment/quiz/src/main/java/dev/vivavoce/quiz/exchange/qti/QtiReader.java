package dev.vivavoce.quiz.exchange.qti;

import dev.vivavoce.quiz.exchange.Refusal.Reason;
import dev.vivavoce.quiz.question.Basis;
import dev.vivavoce.quiz.question.Difficulty;
import dev.vivavoce.quiz.question.Option;
import dev.vivavoce.quiz.question.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads one QTI 3 item. Only what a [Question] can hold is taken; anything else refuses the item by the element's
/// name.
final class QtiReader {
    private static final Set<String> PLAIN = Set.of("p", "div", "span", "br", "qti-content-body", "qti-prompt");
    private static final Set<String> INTERACTIONS =
            Set.of("qti-choice-interaction", "qti-order-interaction", "qti-text-entry-interaction");

    private final String file;
    private final Element item;
    private final Difficulty difficulty;
    private final Map<String, String> feedback = new HashMap<>();
    private String explanation = "";

    QtiReader(String file, Element item, Difficulty difficulty) {
        this.file = file;
        this.item = item;
        this.difficulty = difficulty;
    }

    private QtiRefused refused(Reason reason, Element element, String what) {
        return new QtiRefused(reason, file, element.line(), what);
    }

    Question question() throws QtiRefused {
        if (!item.name().equals("qti-assessment-item")) throw refused(Reason.KIND_UNSUPPORTED, item, item.name());
        for (var modal : item.all("qti-modal-feedback")) {
            var text = plain(modal).strip();
            if (modal.attribute("outcome-identifier").equals("EXPLANATION")) explanation = text;
            else feedback.put(modal.attribute("identifier"), text);
        }
        var body = item.first("qti-item-body").orElseThrow(() -> refused(Reason.MALFORMED, item, "qti-item-body"));
        var interaction = interaction(body);
        var declaration = item.all("qti-response-declaration").stream()
                .filter(one -> one.attribute("identifier").equals(interaction.attribute("response-identifier")))
                .findFirst()
                .orElseThrow(() -> refused(Reason.MALFORMED, interaction, "qti-response-declaration"));
        try {
            return switch (interaction.name()) {
                case "qti-choice-interaction" -> choice(body, interaction, declaration);
                case "qti-order-interaction" -> order(body, interaction, declaration);
                default -> entry(body, interaction, declaration);
            };
        } catch (IllegalArgumentException e) {
            throw refused(Reason.MALFORMED, interaction, String.valueOf(e.getMessage()));
        }
    }

    private Element interaction(Element body) throws QtiRefused {
        var found = new ArrayList<Element>();
        interactions(body, found);
        if (found.isEmpty()) throw refused(Reason.KIND_UNSUPPORTED, body, "no interaction");
        if (found.size() > 1) throw refused(Reason.KIND_UNSUPPORTED, found.get(1), "several interactions");
        return found.getFirst();
    }

    private void interactions(Element element, List<Element> found) throws QtiRefused {
        for (var child : element.elements().toList()) {
            if (INTERACTIONS.contains(child.name())) found.add(child);
            else if (child.name().endsWith("-interaction")) throw refused(Reason.KIND_UNSUPPORTED, child, child.name());
            else interactions(child, found);
        }
    }

    private Basis basis() {
        var language = item.attribute("lang");
        return new Basis(language.isEmpty() ? "und" : language, difficulty, explanation, null);
    }

    /// The text of an element, paragraphs on lines of their own. Any other markup would be lost.
    private String plain(Element element) throws QtiRefused {
        var text = new StringBuilder();
        for (var part : element.content()) {
            switch (part) {
                case Element.Text(String words) -> text.append(words);
                case Element child
                when !PLAIN.contains(child.name()) -> throw refused(Reason.FEATURE_UNSUPPORTED, child, child.name());
                case Element child -> {
                    boolean block = child.name().equals("p") || child.name().equals("div");
                    if (block && !text.toString().isBlank()) text.append('\n');
                    text.append(
                            child.name().equals("br")
                                    ? "\n"
                                    : block ? plain(child).strip() : plain(child));
                }
            }
        }
        return text.toString();
    }

    /// What the learner reads before an interaction that stands alone.
    private String prompt(Element body, Element interaction) throws QtiRefused {
        var parts = new ArrayList<String>();
        for (var child : body.elements().toList()) {
            if (child == interaction) {
                var prompt = interaction.first("qti-prompt");
                if (prompt.isPresent()) parts.add(plain(prompt.get()).strip());
            } else if (child.below(interaction.name()).isEmpty())
                parts.add(plain(wrapped(child)).strip());
            else parts.add(prompt(child, interaction));
        }
        return String.join("\n", parts).strip();
    }

    private static Element wrapped(Element child) {
        return new Element("div", Map.of(), child.line(), List.of(child));
    }

    private static List<String> correct(Element declaration) {
        return declaration.at("qti-correct-response").stream()
                .flatMap(response -> response.all("qti-value").stream())
                .map(value -> value.text().strip())
                .toList();
    }

    private Map<String, Double> weights(Element declaration) throws QtiRefused {
        var weights = new HashMap<String, Double>();
        for (var entry : declaration
                .at("qti-mapping")
                .map(mapping -> mapping.all("qti-map-entry"))
                .orElse(List.of())) {
            try {
                weights.put(entry.attribute("map-key"), Double.valueOf(entry.attribute("mapped-value")));
            } catch (NumberFormatException e) {
                throw refused(Reason.MALFORMED, entry, "mapped-value");
            }
        }
        return weights;
    }

    private Question choice(Element body, Element interaction, Element declaration) throws QtiRefused {
        if (!declaration.attribute("cardinality").equals("single"))
            throw refused(Reason.KIND_UNSUPPORTED, declaration, "several right options");
        var correct = correct(declaration);
        var weights = weights(declaration);
        var prompt = prompt(body, interaction);
        var choices = interaction.all("qti-simple-choice");
        var names = choices.stream().map(one -> one.attribute("identifier")).toList();
        if (names.size() == 2 && Set.copyOf(names).equals(Set.of("true", "false")) && correct.size() == 1) {
            boolean isTrue = correct.getFirst().equals("true");
            var right = feedback.getOrDefault(correct.getFirst(), "");
            var wrong = feedback.getOrDefault(isTrue ? "false" : "true", "");
            return new Question.TrueFalse(prompt, isTrue, right, wrong, basis());
        }
        var options = new ArrayList<Option>();
        for (var one : choices) {
            var name = one.attribute("identifier");
            double weight = weights.getOrDefault(name, correct.contains(name) ? 1.0 : 0.0);
            options.add(new Option(plain(one).strip(), weight, feedback.getOrDefault(name, "")));
        }
        return new Question.MultipleChoice(prompt, options, basis());
    }

    private Question order(Element body, Element interaction, Element declaration) throws QtiRefused {
        var choices = interaction.all("qti-simple-choice");
        var names = choices.stream().map(one -> one.attribute("identifier")).toList();
        var options = new ArrayList<String>();
        for (var one : choices) options.add(plain(one).strip());
        var key = correct(declaration).stream().map(names::indexOf).toList();
        return new Question.Order(prompt(body, interaction), options, key, basis());
    }

    private Question entry(Element body, Element interaction, Element declaration) throws QtiRefused {
        var weights = weights(declaration);
        var keys = new ArrayList<Option>();
        var entries = declaration
                .at("qti-mapping")
                .map(mapping -> mapping.all("qti-map-entry"))
                .orElse(List.of());
        for (int i = 0; i < entries.size(); i++) {
            var text = entries.get(i).attribute("map-key");
            keys.add(new Option(text, weights.getOrDefault(text, 0.0), feedback.getOrDefault("A" + (i + 1), "")));
        }
        if (keys.isEmpty()) correct(declaration).forEach(text -> keys.add(Option.right(text)));
        var parts = new ArrayList<String>();
        parts.add("");
        around(body, interaction, parts);
        var before = parts.getFirst();
        var after = parts.size() > 1 ? parts.get(1) : "";
        return alone(body, interaction)
                ? new Question.ShortAnswer((before.strip() + "\n" + after.strip()).strip(), keys, basis())
                : new Question.Gap(before, after, keys, basis());
    }

    /// True when its paragraph contains only the interaction.
    private static boolean alone(Element element, Element interaction) {
        for (var child : element.elements().toList()) {
            if (child == interaction)
                return element.content().stream()
                        .allMatch(part ->
                                part == interaction || part instanceof Element.Text(String text) && text.isBlank());
            if (!child.below(interaction.name()).isEmpty()) return alone(child, interaction);
        }
        return false;
    }

    /// Collects the text before the interaction and the text behind it.
    private void around(Element element, Element interaction, List<String> parts) throws QtiRefused {
        boolean holds = element.name().equals("qti-item-body");
        for (var part : element.content()) {
            switch (part) {
                case Element.Text(String words) -> {
                    if (!(holds && words.isBlank())) parts.set(parts.size() - 1, parts.getLast() + words);
                }
                case Element child when child == interaction -> parts.add("");
                case Element child
                when !PLAIN.contains(child.name()) -> throw refused(Reason.FEATURE_UNSUPPORTED, child, child.name());
                case Element child -> {
                    boolean block = child.name().equals("p") || child.name().equals("div");
                    if (block && !parts.getLast().isBlank()) parts.set(parts.size() - 1, parts.getLast() + "\n");
                    around(child, interaction, parts);
                }
            }
        }
    }
}
