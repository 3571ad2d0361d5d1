package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.idl.SchemaPrinter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.graphql.execution.GraphQlSource;

/// The schema is a contract: it is committed, and its rules hold for every element.
class SchemaTest {
    @RegisterExtension
    static final Edge edge = Edge.of();

    private static GraphQLSchema schema() {
        return edge.bff().part(GraphQlSource.class).schema();
    }

    private static List<GraphQLNamedType> ownTypes() {
        return schema().getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .toList();
    }

    @Test
    void the_printed_schema_is_the_committed_one() {
        var printer = new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                .includeDirectiveDefinition(Set.of("cost", "listSize")::contains)
                .includeScalarTypes(true));
        Golden.same(Path.of("schema.graphql"), printer.print(schema()));
    }

    @Test
    void every_element_is_described() {
        var bare = new ArrayList<String>();
        for (var type : ownTypes()) {
            boolean builtIn = List.of("String", "Int", "Float", "Boolean", "ID").contains(type.getName());
            if (!builtIn) note(bare, type.getName(), description(type));
            switch (type) {
                case GraphQLFieldsContainer fields ->
                    fields.getFieldDefinitions().forEach(field -> note(bare, fields, field));
                case GraphQLInputObjectType input ->
                    input.getFieldDefinitions()
                            .forEach(field ->
                                    note(bare, input.getName() + "." + field.getName(), field.getDescription()));
                case GraphQLEnumType constants ->
                    constants
                            .getValues()
                            .forEach(value ->
                                    note(bare, constants.getName() + "." + value.getName(), value.getDescription()));
                default -> {}
            }
        }
        assertThat(bare).as("elements without a description").isEmpty();
    }

    private static void note(List<String> bare, GraphQLFieldsContainer type, GraphQLFieldDefinition field) {
        var name = type.getName() + "." + field.getName();
        note(bare, name, field.getDescription());
        field.getArguments()
                .forEach(argument -> note(bare, name + "(" + argument.getName() + ")", argument.getDescription()));
    }

    private static void note(List<String> bare, String name, @Nullable String description) {
        if (description == null || description.isBlank()) bare.add(name);
    }

    private static @Nullable String description(GraphQLNamedType type) {
        return type.getDescription();
    }

    @Test
    void every_mutation_takes_one_input_and_answers_with_its_payload() {
        for (var mutation : schema().getMutationType().getFieldDefinitions()) {
            var name = mutation.getName().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                    + mutation.getName().substring(1);
            assertThat(mutation.getArguments()).as(name).hasSize(1);
            assertThat(GraphQLTypeUtil.simplePrint(mutation.getArgument("input").getType()))
                    .isEqualTo(name + "Input!");
            assertThat(GraphQLTypeUtil.simplePrint(mutation.getType())).isEqualTo(name + "Payload!");
            var payload = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(mutation.getType());
            var errors = payload.getFieldDefinition("errors");
            if (errors != null)
                assertThat(GraphQLTypeUtil.simplePrint(errors.getType())).isEqualTo("[" + name + "Error!]!");
            else assertThat(name).isIn("Logout", "RemoveSeat", "DeleteRecording"); // what is gone already is no failure
        }
    }

    @Test
    void every_error_is_a_user_error() {
        var userError = (GraphQLInterfaceType) schema().getType("UserError");
        var implementing = schema().getImplementations(userError);
        for (var type : ownTypes())
            if (type instanceof GraphQLUnionType union && union.getName().endsWith("Error"))
                assertThat(implementing)
                        .as(union.getName())
                        .containsAll(union.getTypes().stream()
                                .map(member -> (GraphQLObjectType) member)
                                .toList());
    }

    @Test
    void a_field_of_another_service_may_be_absent() {
        for (var field : List.of(
                "SpeakingSession.scenario",
                "SpeakingSession.attempt",
                "SpeakingSession.talkReport",
                "SpeakingSession.recording",
                "SpeakingFinished.session",
                "Attempt.scenario",
                "Attempt.session",
                "MockExam.report",
                "MockExamPart.scenario",
                "MockExamPart.session",
                "Scenario.latest")) {
            var parts = field.split("\\.", 2);
            var type = Objects.requireNonNull(schema().getObjectType(parts[0]));
            assertThat(GraphQLTypeUtil.isNonNull(
                            type.getFieldDefinition(parts[1]).getType()))
                    .as(field)
                    .isFalse();
        }
    }

    /// A client keeps one copy of the viewer: an error that nulls it would take the other parts of a page with
    /// it.
    @Test
    void what_is_called_for_a_viewer_may_be_absent() {
        var viewer = Objects.requireNonNull(schema().getObjectType("Viewer"));
        assertThat(viewer.getFieldDefinitions())
                .filteredOn(field -> GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType)
                .isNotEmpty()
                .allSatisfy(field -> assertThat(GraphQLTypeUtil.isNonNull(field.getType()))
                        .as(field.getName())
                        .isFalse());
    }

    @Test
    void the_directives_of_costs_name_what_is_there() {
        int sized = 0;
        for (var type : ownTypes()) {
            if (!(type instanceof GraphQLFieldsContainer fields)) continue;
            for (var field : fields.getFieldDefinitions()) {
                var name = type.getName() + "." + field.getName();
                var cost = field.getAppliedDirective("cost");
                if (cost != null)
                    assertThat((String) cost.getArgument("weight").getValue())
                            .as(name)
                            .matches("[0-9]{1,4}");
                var size = field.getAppliedDirective("listSize");
                if (size == null) {
                    assertThat(field.getArgument("first"))
                            .as("%s is counted with its length", name)
                            .isNull();
                    continue;
                }
                sized++;
                for (var argument : names(size, "slicingArguments"))
                    assertThat(field.getArgument(argument))
                            .as("%s(%s)", name, argument)
                            .isNotNull();
                for (var list : names(size, "sizedFields")) {
                    var parent = (GraphQLFieldsContainer) GraphQLTypeUtil.unwrapAll(field.getType());
                    assertThat(GraphQLTypeUtil.unwrapNonNull(
                                    parent.getFieldDefinition(list).getType()))
                            .as("%s: %s", name, list)
                            .isInstanceOf(GraphQLList.class);
                }
            }
        }
        assertThat(sized).isGreaterThan(30);
    }

    private static List<String> names(GraphQLAppliedDirective directive, String argument) {
        if (!(directive.getArgument(argument).getValue() instanceof Collection<?> names)) return List.of();
        return names.stream().map(String::valueOf).toList();
    }
}
