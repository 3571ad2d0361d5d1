package dev.vivavoce.it;

import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/// A field of `Query`, `Mutation` or `Subscription`, with an operation that selects it.
///
/// @param naming the names of ids in its arguments, such as `sessionId`; empty when it names nothing of a
///     learner
record RootField(String kind, String name, String document, List<String> naming) {
    /// The type of an id by its argument's name, where the name does not contain it.
    private static final Map<String, String> ID_TYPES = Map.ofEntries(
            Map.entry("cardId", "ReviewCard"),
            Map.entry("recordingId", "SubmittedRecording"),
            Map.entry("sessionId", "SpeakingSession"),
            Map.entry("appealQuizAnswer.attemptId", "QuizAttempt"),
            Map.entry("bankQuestion.id", "BankQuestion"),
            Map.entry("createQuiz.documentIds", "UnknownDocument"),
            Map.entry("endSessions.sessionId", "SignInSession"),
            Map.entry("node.id", "SpeakingSession"),
            Map.entry("nodes.ids", "SpeakingSession"),
            Map.entry("person.id", "Person"),
            Map.entry("pipelineRun.id", "PipelineRun"),
            Map.entry("quizAttemptVerdicts.attemptId", "QuizAttempt"),
            Map.entry("saveQuizAnswer.attemptId", "QuizAttempt"),
            Map.entry("seeQuizVerdicts.attemptId", "QuizAttempt"),
            Map.entry("submitQuizAttempt.attemptId", "QuizAttempt"));

    /// Root fields whose `scenarioId` is that of a scenario with all its versions.
    private static final Set<String> OF_AUTHORS = Set.of(
            "manuscript",
            "partnerScript",
            "proposedScript",
            "scenarioVersions",
            "scriptCheck",
            "publishScenario",
            "rollBackScenario",
            "saveDraft",
            "saveScript",
            "partnerReply");

    private static final Set<String> OWNED = Set.of(
            "SpeakingSession",
            "Attempt",
            "ApiKey",
            "Document",
            "Transcription",
            "GeneratedAudio",
            "SubmittedRecording");

    /// Too long for a password: the RPC is called, and refuses it before it hashes it, which would take longer than all
    /// else.
    private static final String NO_PASSWORD = "\"" + "x".repeat(200) + "\"";

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("refreshTokenTransport", "BODY"),
            Map.entry("email", "\"nobody@test.vivavoce.example\""),
            Map.entry("password", NO_PASSWORD),
            Map.entry("currentPassword", NO_PASSWORD),
            Map.entry("keepGuest", "false"),
            Map.entry("detectLanguage", "false"),
            Map.entry("planId", "\"pro\""),
            Map.entry("timeLimit", "60000"),
            Map.entry("recordedAt", "\"" + Instant.now().minusSeconds(60) + "\""),
            Map.entry("timeout", "60000"),
            Map.entry("sha256", "\"" + "0".repeat(64) + "\""),
            Map.entry("file", "\"eA==\""));

    /// All root fields of the schema.
    ///
    /// @param ids global ids by type
    static List<RootField> all(Path schema, Map<String, String> ids) {
        var types = new SchemaParser().parse(schema.toFile());
        var fields = new ArrayList<RootField>();
        for (var kind : List.of("Query", "Mutation", "Subscription"))
            for (var field : types.getType(kind, ObjectTypeDefinition.class)
                    .orElseThrow()
                    .getFieldDefinitions()) fields.add(new Writer(types, ids, field.getName()).field(kind, field));
        return fields;
    }

    boolean isSubscription() {
        return kind.equals("Subscription");
    }

    private static final class Writer {
        private final TypeDefinitionRegistry types;
        private final Map<String, String> ids;
        private final String root;
        private final List<String> naming = new ArrayList<>();

        Writer(TypeDefinitionRegistry types, Map<String, String> ids, String root) {
            this.types = types;
            this.ids = ids;
            this.root = root;
        }

        RootField field(String kind, FieldDefinition field) {
            var type = name(field.getType());
            var arguments = values(
                    field.getInputValueDefinitions(),
                    type,
                    value -> value.getType() instanceof NonNullType
                            && (value.getDefaultValue() == null || isInput(value)));
            var document = kind.toLowerCase(java.util.Locale.ROOT) + " { " + field.getName()
                    + (arguments.isEmpty() ? "" : "(" + arguments + ")") + " " + selected(type) + " }";
            return new RootField(kind, field.getName(), document, List.copyOf(naming));
        }

        private String selected(String type) {
            var definition = types.getTypeOrNull(type);
            if (definition instanceof ScalarTypeDefinition || definition instanceof EnumTypeDefinition) return "";
            boolean hasErrors = definition instanceof ObjectTypeDefinition object
                    && object.getFieldDefinitions().stream()
                            .anyMatch(of -> of.getName().equals("errors"));
            return hasErrors ? "{ errors { __typename } }" : "{ __typename }";
        }

        private boolean isInput(InputValueDefinition value) {
            return types.getType(name(value.getType()), InputObjectTypeDefinition.class)
                    .isPresent();
        }

        private String values(
                List<InputValueDefinition> definitions, String owner, Predicate<InputValueDefinition> wanted) {
            return String.join(
                    ", ",
                    definitions.stream()
                            .filter(wanted)
                            .map(value -> value.getName() + ": " + value(value.getName(), value.getType(), owner))
                            .toList());
        }

        private String value(String name, Type<?> type, String owner) {
            return switch (type) {
                case NonNullType some -> value(name, some.getType(), owner);
                case ListType list -> "[" + value(name, list.getType(), owner) + "]";
                case TypeName named ->
                    VALUES.containsKey(name) ? VALUES.get(name) : scalar(name, named.getName(), owner);
                default -> throw new IllegalArgumentException(type.toString());
            };
        }

        private String scalar(String name, String type, String owner) {
            var input = types.getType(type, InputObjectTypeDefinition.class);
            if (input.isPresent()) {
                var fields = input.get().getInputValueDefinitions();
                boolean one = input.get().hasDirective("oneOf");
                return "{ " + values(one ? List.of(fields.getFirst()) : fields, type, _ -> true) + " }";
            }
            var constants = types.getType(type, EnumTypeDefinition.class);
            if (constants.isPresent())
                return constants.get().getEnumValueDefinitions().getFirst().getName();
            return switch (type) {
                case "ID" -> "\"" + id(name, owner) + "\"";
                case "Int" -> "1";
                case "Float" -> "1.0";
                case "Boolean" -> "true";
                case "UUID" -> "\"" + UUID.randomUUID() + "\"";
                case "LanguageTag" -> "\"en\"";
                case "Date" -> "\"2030-01-31\"";
                case "DateTime" -> "\"2030-01-31T00:00:00Z\"";
                default -> "\"x\"";
            };
        }

        private String id(String name, String owner) {
            var named = name.equals("scenarioId") && OF_AUTHORS.contains(root)
                    ? "AuthoredScenario"
                    : ID_TYPES.getOrDefault(root + "." + name, ID_TYPES.get(name));
            var type = named != null
                    ? named
                    : name.equals("id")
                            // An input is named after the act and what it is done to.
                            ? owner.replaceFirst("^[A-Z][a-z]+(.+)Input$", "$1")
                            : Character.toUpperCase(name.charAt(0))
                                    + name.substring(1).replaceAll("Ids?$", "");
            var id = ids.get(type);
            if (id == null) throw new AssertionError("no sample of an id for " + name + " of " + root + ": give one");
            if (OWNED.contains(type)) naming.add(name);
            return id;
        }

        private static String name(Type<?> type) {
            return switch (type) {
                case NonNullType some -> name(some.getType());
                case ListType list -> name(list.getType());
                case TypeName named -> named.getName();
                default -> throw new IllegalArgumentException(type.toString());
            };
        }
    }
}
