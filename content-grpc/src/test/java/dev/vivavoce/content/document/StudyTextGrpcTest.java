package dev.vivavoce.content.document;

import static dev.vivavoce.content.v1.DocumentType.DOCUMENT_TYPE_PDF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.ContentServer;
import dev.vivavoce.content.v1.GetScenarioRequest;
import dev.vivavoce.content.v1.GetScenarioTextRequest;
import dev.vivavoce.content.v1.ListPassagesRequest;
import dev.vivavoce.content.v1.ListPassagesResponse;
import dev.vivavoce.content.v1.ListScenariosRequest;
import dev.vivavoce.content.v1.ScenarioServiceGrpc;
import dev.vivavoce.content.v1.StudyTextServiceGrpc;
import dev.vivavoce.content.v1.StudyTextServiceGrpc.StudyTextServiceBlockingStub;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestServer;
import io.grpc.Status.Code;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Texts for exercises: of the person for whom a service asks, and never what a partner hides.
class StudyTextGrpcTest {
    @RegisterExtension
    static final TestServer content = ContentServer.create();

    private static final List<List<String>> TEXT = List.of(
            List.of(
                    "Washing hands",
                    "Nurses wash their hands before they touch a patient and after they have left the bed.",
                    "Soap and running water remove most of the germs. It takes at least twenty seconds."),
            List.of(
                    "Drying hands",
                    "Wet hands carry more germs than dry ones, so a paper towel belongs to every basin.",
                    "The towel closes the tap, and goes into the bin with the pedal."));

    private final DocumentCalls learner = DocumentCalls.learner(content);

    private static StudyTextServiceBlockingStub service() {
        return StudyTextServiceGrpc.newBlockingStub(content.asService("assessment"));
    }

    private ListPassagesResponse passages(String topic, String... documentIds) {
        return service()
                .listPassages(ListPassagesRequest.newBuilder()
                        .setUserId(learner.userId().toString())
                        .setTopic(topic)
                        .addAllDocumentIds(List.of(documentIds))
                        .build());
    }

    @Test
    void passages_are_given_with_their_places() {
        var document = learner.read("Hygiene.pdf", DOCUMENT_TYPE_PDF, TestFiles.pdf(TEXT));
        var found = passages("", document.getId());
        assertThat(found.getPassagesCount()).isEqualTo(document.getPassageCount());
        var pages = learner.pages(document.getId());
        for (var passage : found.getPassagesList()) {
            var page = pages.get(passage.getPage() - 1).getText();
            assertThat(page.substring(
                            passage.getStart(),
                            passage.getStart() + passage.getText().length()))
                    .isEqualTo(passage.getText());
        }
        assertThat(found.getDocumentsList()).singleElement().satisfies(one -> {
            assertThat(one.getName()).isEqualTo("Hygiene.pdf");
            assertThat(one.getLanguage()).isEqualTo("en");
        });
        assertThat(passages("What closes the tap?").getPassages(0).getText()).contains("The towel closes the tap");
    }

    @Test
    void a_document_of_somebody_else_and_one_that_is_not_read_are_refused() {
        var stranger = DocumentCalls.learner(content);
        var theirs = stranger.read("Hygiene.pdf", DOCUMENT_TYPE_PDF, TestFiles.pdf(TEXT));
        Refusal.expect(Code.NOT_FOUND, "DOCUMENT_UNKNOWN", () -> passages("", theirs.getId()));
        Refusal.expect(Code.NOT_FOUND, "DOCUMENT_UNKNOWN", () -> passages("tap", theirs.getId()));
        assertThat(passages("tap").getPassagesCount()).isZero();
        var waiting = learner.sent("Hygiene.pdf", DOCUMENT_TYPE_PDF, TestFiles.pdf(TEXT));
        Refusal.expect(Code.FAILED_PRECONDITION, "DOCUMENT_NOT_READY", () -> passages("", waiting.getId()));
    }

    @Test
    void a_wish_out_of_bounds_is_refused() {
        Refusal.expect(Code.INVALID_ARGUMENT, "FIELD_INVALID", () -> passages(""));
        Refusal.expect(Code.INVALID_ARGUMENT, "FIELD_INVALID", () -> passages("x".repeat(201)));
    }

    @Test
    void learners_cannot_call_it() {
        var asLearner = StudyTextServiceGrpc.newBlockingStub(content.as(learner.userId(), Role.LEARNER));
        Refusal.expect(
                Code.PERMISSION_DENIED,
                "ROLE_MISSING",
                () -> asLearner.listPassages(ListPassagesRequest.newBuilder()
                        .setUserId(learner.userId().toString())
                        .setTopic("tap")
                        .build()));
    }

    @Test
    void the_text_of_a_scenario_leaves_out_what_the_partner_hides() {
        var scenarios = ScenarioServiceGrpc.newBlockingStub(content.asService("assessment"));
        var some = scenarios
                .listScenarios(ListScenariosRequest.newBuilder().setPageSize(5).build())
                .getScenariosList();
        assertThat(some).isNotEmpty();
        for (var listed : some) {
            var whole = scenarios
                    .getScenario(GetScenarioRequest.newBuilder()
                            .setId(listed.getId())
                            .build())
                    .getScenario()
                    .getContent();
            var hidden = whole.getInterlocutorCard();
            assertThat(hidden.getPersona()).as("services read it elsewhere").isNotEmpty();
            var text = service()
                    .getScenarioText(GetScenarioTextRequest.newBuilder()
                            .setScenarioId(listed.getId())
                            .build());
            assertThat(text.getTitle()).isEqualTo(whole.getTitle());
            assertThat(text.getParagraphsList()).contains(whole.getSetting(), whole.getTasks(0));
            assertThat(String.join("\n", text.getParagraphsList())).doesNotContain(hidden.getPersona());
        }
        Refusal.expect(
                Code.NOT_FOUND,
                "SCENARIO_UNKNOWN",
                () -> service()
                        .getScenarioText(GetScenarioTextRequest.newBuilder()
                                .setScenarioId(UUID.randomUUID().toString())
                                .build()));
    }
}
