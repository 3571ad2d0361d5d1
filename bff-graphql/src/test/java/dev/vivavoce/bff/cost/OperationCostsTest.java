package dev.vivavoce.bff.cost;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationCostsTest {
    private static final GraphQLSchema SCHEMA =
            UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse("""
            directive @cost(weight: String!) on FIELD_DEFINITION
            directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!]) on FIELD_DEFINITION
            type Query {
              name: String
              free: String @cost(weight: "0")
              book: Book
              search: Book @cost(weight: "50")
              books: [Book!]!
              page(first: Int! = 20, last: Int): Books @listSize(slicingArguments: ["first", "last"], sizedFields: ["nodes"])
              named(ids: [ID!]!): [Thing]! @listSize(slicingArguments: ["ids"])
            }
            type Mutation { write: Book @cost(weight: "200") }
            type Subscription { written: Book }
            interface Thing { id: ID }
            type Books { nodes: [Book!]! others: [Book!]! total: Int }
            type Book implements Thing {
              id: ID
              author: Author
              chapters: [Chapter!]! @listSize(assumedSize: 30)
              tags: [String!]!
              stars: Int @cost(weight: "3")
            }
            type Author implements Thing { id: ID name: String }
            type Chapter { title: String }
            """));

    private final OperationCosts costs = new OperationCosts();

    private int cost(String text, Map<String, ?> variables) {
        var document = new Parser().parseDocument(text);
        var operation = document.getDefinitionsOfType(OperationDefinition.class).getFirst();
        int cost = costs.of(SCHEMA, document, operation, variables);
        assertThat(costs.of(SCHEMA, document, operation, variables))
                .as("when asked again")
                .isEqualTo(cost);
        return cost;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ name }                                                   | 10",
                "{ __typename }                                             | 0",
                "{ __schema { types { name } } }                            | 10",
                "{ free }                                                   | 0",
                "{ book { id } }                                            | 11",
                "{ a: book { id } b: book { id } }                          | 22",
                "{ search { id } }                                          | 51",
                "{ book { author { id name } } }                            | 12",
                "{ book { tags } }                                          | 11",
                "{ book { stars } }                                         | 14",
                "{ books { id } }                                           | 20",
                "{ books { stars } }                                        | 50",
                "{ book { chapters { title } } }                            | 41",
                "{ page { total } }                                         | 11",
                "{ page { nodes { id } } }                                  | 31",
                "{ page(first: 5) { nodes { id } } }                        | 16",
                "{ page(first: 5, last: 7) { nodes { id } } }               | 18",
                "{ page(first: 5) { nodes { author { id } } } }             | 21",
                "{ page(first: 5) { others { id } } }                       | 21",
                "{ page(first: 5) { nodes { id } again: nodes { id } } }    | 21",
                "{ page(first: -3) { nodes { id } } }                       | 11",
                "{ page(first: 2) { nodes { chapters { title } } } }        | 73",
                "{ named(ids: [1, 2, 3]) { id } }                           | 13",
                "{ named(ids: 1) { id } }                                   | 11",
                "{ named(ids: [1, 2]) { ... on Book { author { id } } } }   | 14",
                "mutation { write { id } }                                  | 201",
                "subscription { written { id } }                            | 11",
                "{ ...F } fragment F on Query { book { id } }               | 11",
                "{ ... { book { id } } ... on Query { book { id } } }       | 22",
                "{ page(first: 3) { ...F } } fragment F on Books { nodes { id } } | 14",
            })
    void an_operation_costs_its_calls_and_its_objects(String text, int cost) {
        assertThat(cost(text, Map.of())).isEqualTo(cost);
    }

    @Test
    void lengths_come_from_variables_of_each_request() {
        var page = "query($n: Int! = 4) { page(first: $n) { nodes { id } } }";
        assertThat(cost(page, Map.of("n", 100))).isEqualTo(111);
        assertThat(cost(page, Map.of("n", 1))).isEqualTo(12);
        assertThat(cost(page, Map.of())).as("the argument's own default").isEqualTo(31);
        var named = "query($ids: [ID!]!) { named(ids: $ids) { id } }";
        assertThat(cost(named, Map.of("ids", List.of("a", "b")))).isEqualTo(12);
        assertThat(cost(named, Map.of("ids", List.of()))).isEqualTo(10);
    }

    @Test
    void a_number_that_is_too_large_stays_one() {
        var deep = "query($n: Int!) { page(first: $n) { nodes { a: chapters { title } b: chapters { title } } } }";
        assertThat(cost(deep, Map.of("n", Integer.MAX_VALUE))).isEqualTo(Integer.MAX_VALUE);
        assertThat(cost("{ page(first: 99999999999999999999999) { nodes { id } } }", Map.of()))
                .isEqualTo(Integer.MAX_VALUE);
    }
}
