package dev.vivavoce.content.prompt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A part in which two versions differ; a part that is missing is empty.
public record PromptDifference(String field, String before, String after) {
    static List<PromptDifference> between(PromptContent before, PromptContent after) {
        var old = parts(before);
        var now = parts(after);
        var fields = new LinkedHashSet<>(old.keySet());
        fields.addAll(now.keySet());
        var differences = new ArrayList<PromptDifference>();
        for (var field : fields) {
            var difference = new PromptDifference(field, old.getOrDefault(field, ""), now.getOrDefault(field, ""));
            if (!difference.before().equals(difference.after())) differences.add(difference);
        }
        return differences;
    }

    private static Map<String, String> parts(PromptContent content) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("purpose", content.purpose().name());
        parts.put("system", content.system());
        parts.put("template", content.template());
        parts.put("json_schema", content.jsonSchema());
        parts.put("most_tokens", String.valueOf(content.mostTokens()));
        for (var variable : content.variables()) {
            parts.put(
                    "variables." + variable.name(),
                    (variable.learners() ? "learner's data" : "the service's")
                            + (variable.optional() ? ", optional" : "")
                            + ", at most "
                            + variable.longest()
                            + " characters");
        }
        for (var example : content.examples())
            parts.put("examples." + example.name(), new TreeMap<>(example.variables()).toString());
        return parts;
    }
}
