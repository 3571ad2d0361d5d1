package dev.vivavoce.content.yaml;

import java.io.StringReader;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// YAML from outside: mappings, lists, texts and whole numbers, nothing else.
///
/// Anchors and aliases are refused, because a short text can become a huge one by them, and tags, because they
/// name types. Nesting is bounded, and no key may be given twice. "Yes" and "2.5" are texts. The caller bounds
/// the length.
public final class ForeignYaml {
    private static final int DEEPEST = 10;

    private ForeignYaml() {}

    /// Reads the only document of a text.
    ///
    /// @param name what the text is called in messages
    /// @throws IllegalArgumentException when the text is not such YAML, or the document is not as the reader
    ///     expects
    public static <T> T read(String name, String text, Function<YamlNode, T> reader) {
        var options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setAllowDuplicateKeys(false);
        var dumper = new DumperOptions();
        var yaml = new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, new OnlyNumbers());
        try {
            check(name, yaml, text);
            return YamlNode.read(name, yaml.load(text), reader);
        } catch (YAMLException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    /// Looks at the events of the parser before anything is built from them.
    private static void check(String name, Yaml yaml, String text) {
        int documents = 0;
        int depth = 0;
        for (var event : yaml.parse(new StringReader(text))) {
            if (event instanceof DocumentStartEvent) documents++;
            if (event instanceof CollectionStartEvent) depth++;
            if (event instanceof CollectionEndEvent) depth--;
            if (depth > DEEPEST) throw refused(name, event, "more than " + DEEPEST + " levels");
            if (event instanceof NodeEvent node && node.getAnchor() != null)
                throw refused(name, event, "anchors and aliases are not allowed");
            if ((event instanceof ScalarEvent scalar && scalar.getTag() != null)
                    || (event instanceof CollectionStartEvent collection && collection.getTag() != null))
                throw refused(name, event, "tags are not allowed");
        }
        if (documents != 1) throw new IllegalArgumentException(name + ": " + documents + " documents (expected: 1)");
    }

    private static IllegalArgumentException refused(String name, Event event, String problem) {
        return new IllegalArgumentException(
                name + ", line " + (event.getStartMark().getLine() + 1) + ": " + problem);
    }

    /// Reads plain texts as texts, unless they are whole numbers.
    private static final class OnlyNumbers extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.INT, Pattern.compile("[1-9][0-9]{0,5}"), "123456789");
        }
    }
}
