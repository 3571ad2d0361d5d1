package dev.vivavoce.bff.requestlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `./vivavoce schema usage FILE …`: which fields of the schema the requests in a [RequestLog] use, which are
/// unused, and which clients still use deprecated ones. A field can be removed when no request uses it.
public final class SchemaUsage {
    private static final String USAGE = "usage: ./vivavoce schema usage FILE …";
    private static final JsonMapper JSON = JsonMapper.shared();

    /// What was asked of a field.
    private static final class Asked {
        private long requests;
        private String last = "";
        private final TreeSet<String> operations = new TreeSet<>();
    }

    private final Map<String, List<String>> coordinatesByDocument = new HashMap<>();
    private final List<JsonNode> requests = new ArrayList<>();
    private int unreadable;

    public static void main(String... arguments) {
        if (arguments.length < 2 || !arguments[0].equals("usage")) {
            System.err.println(USAGE);
            System.exit(2);
        }
        var usage = new SchemaUsage();
        try {
            for (var file : List.of(arguments).subList(1, arguments.length)) usage.read(Path.of(file));
        } catch (IOException thrown) {
            System.err.println("vivavoce: a request log cannot be read: " + thrown.getMessage());
            System.exit(1);
        }
        System.out.print(usage.report(schema()));
    }

    /// The schema of this build.
    static GraphQLSchema schema() {
        try {
            var whole = new TypeDefinitionRegistry();
            for (var part : new PathMatchingResourcePatternResolver().getResources("classpath:graphql/**/*.graphqls"))
                whole.merge(new SchemaParser().parse(part.getContentAsString(UTF_8)));
            return UnExecutableSchemaGenerator.makeUnExecutableSchema(whole);
        } catch (IOException thrown) {
            throw new UncheckedIOException("the schema cannot be read", thrown);
        }
    }

    /// The last line of a file may be cut.
    void read(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            lines.forEach(this::read);
        }
    }

    private void read(String text) {
        JsonNode line;
        try {
            line = JSON.readTree(text);
        } catch (JacksonException _) {
            unreadable++;
            return;
        }
        var document = line.path("document").asString("");
        if (line.path("coordinates").isArray())
            coordinatesByDocument.put(
                    document,
                    line.path("coordinates").values().stream()
                            .map(JsonNode::asString)
                            .toList());
        else if (!document.isEmpty()) requests.add(line);
        else unreadable++;
    }

    String report(GraphQLSchema schema) {
        var asked = asked();
        var never = new ArrayList<String>();
        var deprecated = new TreeMap<String, Asked>();
        int all = 0;
        for (var type : schema.getAllTypesAsList()) {
            if (!(type instanceof GraphQLFieldsContainer fields)
                    || type.getName().startsWith("__")) continue;
            for (var field : fields.getFieldDefinitions()) {
                all++;
                var coordinate = type.getName() + "." + field.getName();
                var use = asked.get(coordinate);
                if (use == null && !askedElsewhere(schema, fields, field, asked)) never.add(coordinate);
                if (use != null && field.isDeprecated()) deprecated.put(coordinate, use);
            }
        }
        var text = new StringBuilder();
        text.append("%d requests%s, of %d documents%n".formatted(requests.size(), period(), documents()));
        long unknown = requests.stream()
                .filter(line ->
                        !coordinatesByDocument.containsKey(line.path("document").asString()))
                .count();
        if (unknown > 0)
            text.append("%d requests of documents whose fields are in none of the files: add earlier files%n"
                    .formatted(unknown));
        if (unreadable > 0) text.append("%d lines cannot be read%n".formatted(unreadable));
        text.append("%nDeprecated and asked for: %s%n".formatted(deprecated.isEmpty() ? "none" : ""));
        deprecated.forEach((coordinate, use) -> text.append("  %s  %d requests, last %s, by %s%n"
                .formatted(coordinate, use.requests, use.last, String.join(", ", use.operations))));
        text.append("%nNever asked for: %d of %d fields%n".formatted(never.size(), all));
        never.stream()
                .sorted()
                .forEach(coordinate -> text.append("  ").append(coordinate).append('\n'));
        return text.toString();
    }

    private Map<String, Asked> asked() {
        var asked = new HashMap<String, Asked>();
        for (var line : requests)
            for (var coordinate :
                    coordinatesByDocument.getOrDefault(line.path("document").asString(), List.of())) {
                var use = asked.computeIfAbsent(coordinate, _ -> new Asked());
                use.requests++;
                var at = line.path("at").asString("");
                if (at.compareTo(use.last) > 0) use.last = at;
                var name = line.path("name").asString("");
                use.operations.add(name.isEmpty() ? "anonymous" : name);
            }
        return asked;
    }

    /// A field is used, too, when it is asked for by an interface of its type, and one of an interface when
    /// it is asked for by a type that implements it.
    private static boolean askedElsewhere(
            GraphQLSchema schema, GraphQLFieldsContainer type, GraphQLFieldDefinition field, Map<String, Asked> asked) {
        var other = new ArrayList<GraphQLNamedType>();
        if (type instanceof GraphQLImplementingType implementing)
            for (var implemented : implementing.getInterfaces()) other.add((GraphQLNamedType) implemented);
        if (type instanceof GraphQLInterfaceType shared) other.addAll(schema.getImplementations(shared));
        return other.stream().anyMatch(each -> asked.containsKey(each.getName() + "." + field.getName()));
    }

    private long documents() {
        return requests.stream()
                .map(line -> line.path("document").asString())
                .distinct()
                .count();
    }

    private String period() {
        var times = requests.stream()
                .map(line -> line.path("at").asString(""))
                .sorted()
                .toList();
        return times.isEmpty() ? "" : " from " + times.getFirst() + " to " + times.getLast();
    }
}
