package dev.vivavoce.content.prompt;

import dev.vivavoce.content.model.AnswerSchema;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The rules for a prompt's content; they apply to authors and to built-in prompts.
final class PromptRules {
    static final int MOST_VARIABLES = 20;

    private static final int MOST_BYTES = 64_000;
    private static final int LONGEST_TEXT = 16_000;
    private static final int LONGEST_VALUE = 20_000;
    private static final int MOST_TOKENS = 8_000;
    private static final int MOST_EXAMPLES = 20;
    private static final int LONGEST_EXAMPLE_NAME = 80;
    private static final String NO_CONTROLS = "must not contain control characters other than line feeds and tabs";
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private final PromptContent content;
    private final Map<String, String> problems = new LinkedHashMap<>();

    private PromptRules(PromptContent content) {
        this.content = content;
    }

    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /// Returns the violations by field name within the content.
    static Map<String, String> problems(PromptContent content) {
        var rules = new PromptRules(content);
        rules.text("system", content.system(), LONGEST_TEXT);
        rules.text("template", content.template(), LONGEST_TEXT);
        rules.variables();
        rules.schema();
        rules.range("most_tokens", content.mostTokens(), 1, MOST_TOKENS, "");
        rules.examples();
        int bytes = content.bytes().length;
        if (bytes > MOST_BYTES) rules.problems.put("system", bytes + " bytes in all (expected: at most 64000)");
        return rules.problems;
    }

    private void variables() {
        range("variables", content.variables().size(), 0, MOST_VARIABLES, " entries");
        if (problems.containsKey("variables")) return;
        var used = PromptTemplate.names(content.template());
        var names = new HashSet<String>();
        for (int i = 0; i < content.variables().size(); i++) {
            var variable = content.variables().get(i);
            var field = "variables[" + i + "]";
            if (!NAME.matcher(variable.name()).matches())
                problems.put(field + ".name", "must be lower-case letters, digits and underscores, at most 40");
            else if (!names.add(variable.name())) problems.put(field + ".name", "is used twice");
            else if (!used.contains(variable.name())) problems.put(field + ".name", "is not in the template");
            range(field + ".longest", variable.longest(), 1, LONGEST_VALUE, " characters");
        }
        for (var name : used)
            if (!names.contains(name)) problems.putIfAbsent("template", "uses an undeclared variable: " + name);
    }

    private void schema() {
        if (content.jsonSchema().isEmpty()) return;
        range("json_schema", content.jsonSchema().length(), 1, LONGEST_TEXT, " characters");
        if (problems.containsKey("json_schema")) return;
        AnswerSchema.problem(content.jsonSchema()).ifPresent(problem -> problems.put("json_schema", problem));
    }

    private void examples() {
        range("examples", content.examples().size(), 0, MOST_EXAMPLES, " entries");
        if (problems.containsKey("examples")) return;
        var names = new HashSet<String>();
        for (int i = 0; i < content.examples().size(); i++) {
            var example = content.examples().get(i);
            var field = "examples[" + i + "]";
            text(field + ".name", example.name(), LONGEST_EXAMPLE_NAME);
            if (!names.add(example.name())) problems.put(field + ".name", "is used twice");
            PromptTemplate.problems(content.variables(), example.variables())
                    .forEach((name, problem) -> problems.put(field + ".variables." + name, problem));
            example.variables().forEach((name, value) -> {
                if (hasControls(value)) problems.putIfAbsent(field + ".variables." + name, NO_CONTROLS);
            });
        }
    }

    private void text(String field, String text, int most) {
        int length = text.codePointCount(0, text.length());
        if (length > most || text.isBlank())
            problems.put(field, length + " characters (expected: 1 to " + most + ", not blank)");
        else if (hasControls(text)) problems.put(field, NO_CONTROLS);
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
    }

    private void range(String field, long actual, long least, long most, String unit) {
        if (actual < least || actual > most)
            problems.put(field, actual + unit + " (expected: " + least + " to " + most + ")");
    }
}
