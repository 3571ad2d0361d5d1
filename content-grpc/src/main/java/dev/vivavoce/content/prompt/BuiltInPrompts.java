package dev.vivavoce.content.prompt;

import dev.vivavoce.content.model.Purpose;
import dev.vivavoce.runtime.data.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The prompts of this build, and how they are published when the service starts.
public final class BuiltInPrompts {
    /// @param revision raised with every change of the text
    record BuiltIn(String id, int revision, PromptContent content) {}

    private static final Logger log = LoggerFactory.getLogger(BuiltInPrompts.class);
    private static final List<String> FILES = List.of(
            "chat-reply.yaml",
            "judge-criterion.yaml",
            "notes.yaml",
            "partner-turn.yaml",
            "pipeline-step.yaml",
            "practice-sentence.yaml",
            "quiz-check.yaml",
            "quiz-questions.yaml",
            "result-feedback.yaml");

    private final Database database;
    private final PromptStore store;
    private final Clock clock;

    public BuiltInPrompts(Database database, PromptStore store, Clock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    /// Publishes prompts that are new or have a higher revision than the published one. A prompt that an author
    /// has changed is not replaced. A lock orders processes that start together.
    public void publish() {
        publish(all());
    }

    void publish(List<BuiltIn> prompts) {
        database.run(db -> {
            store.lockBuiltIn(db);
            var now = clock.instant();
            for (var prompt : prompts) {
                if (!store.raiseBuiltIn(db, prompt.id(), prompt.revision(), now)) continue;
                store.publish(db, prompt.id(), prompt.content(), now);
                log.info("published the built-in prompt {}, revision {}", prompt.id(), prompt.revision());
            }
        });
    }

    static List<BuiltIn> all() {
        return FILES.stream().map(BuiltInPrompts::read).toList();
    }

    private static BuiltIn read(String file) {
        try (var in = BuiltInPrompts.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException(file + " is missing");
            var prompt = new Keys(file, new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
            var read = new BuiltIn(
                    prompt.text("id"),
                    prompt.number("revision"),
                    new PromptContent(
                            Purpose.valueOf(prompt.text("purpose")),
                            prompt.text("system").strip(),
                            prompt.text("template").strip(),
                            prompt.list("variables").stream()
                                    .map(BuiltInPrompts::variable)
                                    .toList(),
                            prompt.optionalText("json_schema").strip(),
                            prompt.number("most_tokens"),
                            prompt.list("examples").stream()
                                    .map(BuiltInPrompts::example)
                                    .toList()));
            prompt.end();
            return read;
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private static PromptVariable variable(Keys variable) {
        var read = new PromptVariable(
                variable.text("name"),
                variable.flag("learners"),
                variable.flag("optional"),
                variable.number("longest"));
        variable.end();
        return read;
    }

    private static PromptExample example(Keys example) {
        var name = example.text("name");
        var values = new LinkedHashMap<String, String>();
        example.values("variables").forEach((key, value) -> values.put(String.valueOf(key), String.valueOf(value)));
        example.end();
        return new PromptExample(name, values);
    }

    /// A mapping of the file, read key by key. A key that is left over is a spelling mistake.
    private record Keys(String where, Map<?, ?> values, Set<String> read) {
        Keys(String where, Object value) {
            this(where, value instanceof Map<?, ?> values ? values : Map.of(), new HashSet<>());
        }

        String text(String key) {
            return value(key, String.class);
        }

        String optionalText(String key) {
            read.add(key);
            return values.containsKey(key) ? text(key) : "";
        }

        int number(String key) {
            return value(key, Integer.class);
        }

        boolean flag(String key) {
            read.add(key);
            return values.containsKey(key) && value(key, Boolean.class);
        }

        Map<?, ?> values(String key) {
            return value(key, Map.class);
        }

        List<Keys> list(String key) {
            read.add(key);
            if (!values.containsKey(key)) return List.of();
            List<?> list = value(key, List.class);
            return list.stream().map(one -> new Keys(where + ", " + key, one)).toList();
        }

        void end() {
            for (var key : values.keySet())
                if (!read.contains(String.valueOf(key)))
                    throw new IllegalArgumentException(where + ": unknown key " + key);
        }

        private <T> T value(String key, Class<T> kind) {
            read.add(key);
            var value = values.get(key);
            if (!kind.isInstance(value))
                throw new IllegalArgumentException(where + ": " + key + " must be " + kind.getSimpleName());
            return kind.cast(value);
        }
    }
}
