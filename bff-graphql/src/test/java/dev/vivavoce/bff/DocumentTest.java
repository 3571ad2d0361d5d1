package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bff.fake.FakeDocuments;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.content.v1.DocumentFailureReason;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Documents through the graph.
class DocumentTest {
    private static final String CREATE = """
            mutation($input: CreateDocumentUploadInput!) {
              createDocumentUpload(input: $input) {
                document { id name type sizeBytes state pageCount cursor }
                upload { url contentType expiresAt }
                errors { __typename ... on UserError { message }
                  ... on DocumentQuotaUsedUp { usage { documents documentsGranted } }
                  ... on DocumentTooLarge { mostBytes }
                  ... on InvalidInput { violations { field } } }
              }
            }
            """;

    @RegisterExtension
    static final Edge edge = Edge.of();

    private final Person ana = edge.person("Ana");

    @BeforeEach
    void count_from_zero() {
        edge.content().calls.reset();
    }

    @Test
    void a_file_is_announced_sent_and_read() {
        var created = create("Hygiene.pdf", 2_000).at("/createDocumentUpload");
        assertThat(created.at("/errors")).isEmpty();
        assertThat(created.at("/document/state").asString()).isEqualTo("AWAITING_UPLOAD");
        assertThat(created.at("/document/pageCount").isNull()).isTrue();
        assertThat(created.at("/upload/url").asString()).startsWith("https://files.example/objects/documents/");
        assertThat(created.at("/upload/contentType").asString()).isEqualTo("application/pdf");
        var id = created.at("/document/id").asString();
        var read = ana.ask("""
                        mutation($id: ID!) { completeDocumentUpload(input: {documentId: $id}) {
                          document { state pageCount language searchByMeaning } errors { __typename } } }
                        """, Map.of("id", id)).at("/completeDocumentUpload");
        assertThat(read.at("/document").toString())
                .isEqualTo("{\"state\":\"COMPLETED\",\"pageCount\":2,\"language\":\"en\",\"searchByMeaning\":true}");
        assertThat(ana.ask("query($id: ID!) { node(id: $id) { ... on Document { name } } }", Map.of("id", id))
                        .at("/node/name")
                        .asString())
                .isEqualTo("Hygiene.pdf");
    }

    @Test
    void what_cannot_be_sent_has_its_type() {
        var large = create("a.pdf", 10_000_001).at("/createDocumentUpload/errors/0");
        assertThat(large.at("/__typename").asString()).isEqualTo("DocumentTooLarge");
        assertThat(large.at("/mostBytes").asInt()).isEqualTo(10_000_000);
        var unnamed = create("", 1).at("/createDocumentUpload/errors/0");
        assertThat(unnamed.at("/violations/0/field").asString()).isEqualTo("name");
        var digest =
                ana.ask(CREATE, Map.of("input", input("a.pdf", 1, "no digest"))).at("/createDocumentUpload/errors/0");
        assertThat(digest.at("/violations/0/field").asString()).isEqualTo("sha256");
        IntStream.range(0, FakeDocuments.MOST).forEach(i -> add("d" + i));
        var usedUp = create("a.pdf", 1).at("/createDocumentUpload/errors/0");
        assertThat(usedUp.at("/__typename").asString()).isEqualTo("DocumentQuotaUsedUp");
        assertThat(usedUp.at("/usage/documents").asInt()).isEqualTo(FakeDocuments.MOST);
    }

    @Test
    void an_upload_without_a_file_gets_another_address() {
        var id = create("not sent", 1).at("/createDocumentUpload/document/id").asString();
        var error = ana.ask("""
                        mutation($id: ID!) { completeDocumentUpload(input: {documentId: $id}) {
                          document { id } errors { __typename ... on DocumentFileMissing { upload { url } } } } }
                        """, Map.of("id", id)).at("/completeDocumentUpload/errors/0");
        assertThat(error.at("/__typename").asString()).isEqualTo("DocumentFileMissing");
        assertThat(error.at("/upload/url").asString()).isNotEmpty();
    }

    @Test
    void a_page_of_documents_with_the_usage_costs_two_calls() {
        IntStream.range(0, 40).forEach(i -> add("Document " + i));
        var viewer = ana.ask("""
                        { viewer { documents(first: 30) { totalCount pageInfo { hasNextPage }
                            nodes { id name state failure { reason } pagesRead wordCount } }
                          documentUsage { documents bytesGranted mostBytesADocument } } }
                        """).at("/viewer");
        assertThat(viewer.at("/documents/nodes")).hasSize(30);
        assertThat(viewer.at("/documents/totalCount").asInt()).isEqualTo(40);
        assertThat(viewer.at("/documents/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(viewer.at("/documentUsage/documents").asInt()).isEqualTo(40);
        assertThat(edge.content().calls.all()).isEqualTo(2);
    }

    @Test
    void a_list_is_filtered() {
        add("Asthma.pdf");
        add("Diabetes.pdf");
        edge.content().documents.addFailed(ana.id(), DocumentFailureReason.DOCUMENT_FAILURE_REASON_ENCRYPTED, false);
        assertThat(ana.ask("{ viewer { documents(nameContains: \"Asthma\") { nodes { name } } } }")
                        .at("/viewer/documents/nodes"))
                .hasSize(1);
        var failed = ana.ask("{ viewer { documents(state: FAILED) { nodes { failure { reason canRetry } } } } }")
                .at("/viewer/documents/nodes");
        assertThat(failed.toString()).isEqualTo("[{\"failure\":{\"reason\":\"ENCRYPTED\",\"canRetry\":false}}]");
    }

    @Test
    void what_a_search_finds_is_joined_with_one_call_for_each_kind() {
        IntStream.range(0, 20).forEach(i -> add("Document " + i));
        var found = ana.ask("""
                        { searchDocuments(query: "hands", includeScenarios: true, first: 50) {
                            searchedByMeaning documentsLeftOut
                            results { score highlights { start end } source { __typename
                              ... on DocumentPassage { text page span { start end } section document { name } }
                              ... on ScenarioPassage { text scenario { title } } } } } }
                        """).at("/searchDocuments");
        assertThat(found.at("/searchedByMeaning").asBoolean()).isTrue();
        assertThat(found.at("/results")).hasSize(21);
        assertThat(found.at("/results/0/source/document/name").asString()).isEqualTo("Document 0");
        assertThat(found.at("/results/20/source/scenario/title").asString()).isEqualTo("Scenario 00");
        assertThat(edge.content().calls.of("Search")).isEqualTo(1);
        assertThat(edge.content().calls.of("BatchGetDocuments")).isEqualTo(1);
        assertThat(edge.content().calls.of("BatchGetScenarios")).isEqualTo(1);
    }

    @Test
    void a_search_in_a_document_of_somebody_else_is_refused_and_too_many_results_are() {
        var others = id(edge.content().documents.add(edge.person("Ben").id(), "Ben's"));
        assertThat(ana.ask(
                                "query($ids: [ID!]) { searchDocuments(query: \"x\", documentIds: $ids) { documentsLeftOut } }",
                                Map.of("ids", List.of(others)))
                        .reason())
                .isEqualTo("DOCUMENT_UNKNOWN");
        assertThat(ana.ask("{ searchDocuments(query: \"x\", first: 51) { documentsLeftOut } }")
                        .reason())
                .isEqualTo("FIRST_OUT_OF_RANGE");
    }

    @Test
    void the_text_of_a_document_has_pages_and_sections() {
        var id = add("Hygiene.pdf");
        var answer = ana.ask("""
                        query($id: ID!) {
                          documentPages(documentId: $id, first: 1) {
                            next pages { number text kind blocks { kind level span { start end } } } }
                          documentSections(documentId: $id) { title level page start }
                        }
                        """, Map.of("id", id));
        assertThat(answer.at("/documentPages").toString())
                .isEqualTo(
                        "{\"next\":2,\"pages\":[{\"number\":1,\"text\":\"Text of page 1\",\"kind\":\"TEXT\",\"blocks\":["
                                + "{\"kind\":\"PARAGRAPH\",\"level\":0,\"span\":{\"start\":0,\"end\":14}}]}]}");
        assertThat(answer.at("/documentSections/0/title").asString()).isEqualTo("Washing hands");
        var stranger = edge.person("Ben").ask("""
                        query($id: ID!) { document(id: $id) { id } documentPages(documentId: $id) { next }
                          documentSections(documentId: $id) { title } }
                        """, Map.of("id", id));
        assertThat(stranger.data().toString())
                .isEqualTo("{\"document\":null,\"documentPages\":null,\"documentSections\":null}");
    }

    @Test
    void a_document_is_renamed_retried_and_deleted() {
        var id = add("a.pdf");
        var renamed = ana.ask("""
                        mutation($id: ID!) { renameDocument(input: {documentId: $id, name: "Rules"}) {
                          document { name } errors { __typename } } }
                        """, Map.of("id", id));
        assertThat(renamed.at("/renameDocument/document/name").asString()).isEqualTo("Rules");
        var failed = id(edge.content()
                .documents
                .addFailed(ana.id(), DocumentFailureReason.DOCUMENT_FAILURE_REASON_BROKEN, false));
        assertThat(retry(failed)).isEqualTo("DocumentNotRetryable");
        var slow = id(edge.content()
                .documents
                .addFailed(ana.id(), DocumentFailureReason.DOCUMENT_FAILURE_REASON_TOO_SLOW, true));
        assertThat(retry(slow)).isEmpty();
        assertThat(delete(id).at("/deleteDocument/deletedDocumentId").asString())
                .isEqualTo(id);
        assertThat(delete(id).at("/deleteDocument/errors/0/__typename").asString())
                .isEqualTo("DocumentUnknown");
    }

    @Test
    void a_watch_goes_on_from_its_cursor_and_shows_the_document_as_it_is_now() throws Exception {
        var id = add("Hygiene.pdf");
        var events = watch(ana, id, "2");
        assertThat(events)
                .contains("\"cursor\":\"3\"", "\"cursor\":\"4\"", "\"state\":\"COMPLETED\"", "\"name\":\"Hygiene.pdf\"")
                .contains("event: complete")
                .doesNotContain("\"cursor\":\"2\"");
        assertThat(watch(ana, id, "forged")).contains("CURSOR_INVALID");
        assertThat(watch(edge.person("Ben"), id, "0")).contains("DOCUMENT_UNKNOWN");
    }

    private static String watch(Person person, String id, String after) throws Exception {
        var body = Person.JSON.writeValueAsString(Map.of(
                "query",
                "subscription($id: ID!, $after: String) { documentProgress(documentId: $id, after: $after)"
                        + " { cursor durable state pageCount at document { name } } }",
                "variables",
                Map.of("id", id, "after", after)));
        var request = person.post(body).setHeader("Accept", "text/event-stream").build();
        return edge.http().send(request, BodyHandlers.ofString()).body();
    }

    private String retry(String id) {
        return ana.ask(
                        "mutation($id: ID!) { retryDocument(input: {documentId: $id}) { errors { __typename } } }",
                        Map.of("id", id))
                .at("/retryDocument/errors/0/__typename")
                .asString("");
    }

    private Person.Answer delete(String id) {
        return ana.ask(
                "mutation($id: ID!) { deleteDocument(input: {documentId: $id}) { deletedDocumentId errors { __typename } } }",
                Map.of("id", id));
    }

    private Person.Answer create(String name, int bytes) {
        return ana.ask(CREATE, Map.of("input", input(name, bytes, "")));
    }

    private static Map<String, Object> input(String name, int bytes, String sha256) {
        var input = new HashMap<String, Object>(Map.of(
                "idempotencyKey", UUID.randomUUID().toString(), "name", name, "type", "PDF", "sizeBytes", bytes));
        if (!sha256.isEmpty()) input.put("sha256", sha256);
        return input;
    }

    private String add(String name) {
        return id(edge.content().documents.add(ana.id(), name));
    }

    private static String id(String local) {
        return GlobalId.of("Document", local);
    }
}
