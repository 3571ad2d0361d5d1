package dev.vivavoce.bff.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is read out of request logs.
class SchemaUsageTest {
    private static final GraphQLSchema SCHEMA =
            UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse("""
            type Query { pet: Pet dog: Dog old: String @deprecated(reason: "use pet") spare: String }
            interface Pet { name: String age: Int }
            type Dog implements Pet { name: String age: Int barks: Boolean }
            """));

    @TempDir
    private Path folder;

    @Test
    void fields_are_told_apart_by_whether_somebody_asked_for_them() throws IOException {
        var file = folder.resolve("requests.log");
        write(file, "query A { pet { name ... on Dog { barks } } }", "A", 2);
        write(file, "query B { ...Old } fragment Old on Query { old __typename }", "B", 1);
        Files.writeString(file, Files.readString(file) + "{\"cut");
        var usage = new SchemaUsage();
        usage.read(file);
        assertThat(usage.report(SCHEMA)).isEqualTo("""
                3 requests from 2026-11-25T10:00:00Z to 2026-11-25T10:00:00Z, of 2 documents
                1 lines cannot be read

                Deprecated and asked for:\s
                  Query.old  1 requests, last 2026-11-25T10:00:00Z, by B

                Never asked for: 4 of 9 fields
                  Dog.age
                  Pet.age
                  Query.dog
                  Query.spare
                """);
    }

    @Test
    void requests_whose_document_is_in_an_earlier_file_are_counted_as_such() throws IOException {
        var file = folder.resolve("requests.log");
        write(file, "{ spare }", "", 1);
        Files.writeString(file, String.join("\n", Files.readAllLines(file).subList(1, 2)) + "\n");
        var usage = new SchemaUsage();
        usage.read(file);
        assertThat(usage.report(SCHEMA)).contains("1 requests of documents whose fields are in none of the files");
    }

    @Test
    void the_schema_of_this_build_is_read_whole() {
        assertThat(new SchemaUsage().report(SchemaUsage.schema()))
                .contains("0 requests, of 0 documents")
                .contains("  Query.viewer\n")
                .contains("  Viewer.history\n");
    }

    private static void write(Path file, String text, String name, int times) {
        var document = new Parser().parseDocument(text);
        var clock = Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC);
        try (var log = new RequestLog(file, clock)) {
            for (int i = 0; i < times; i++)
                log.write(
                        SCHEMA,
                        document,
                        text,
                        new RequestLog.Operation("r", "query", name, 1_000_000, 0, 0, List.of()));
        }
    }
}
