package dev.vivavoce.content.document;

import static dev.vivavoce.content.v1.DocumentType.DOCUMENT_TYPE_TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.billing.v1.SubscriptionChanged;
import dev.vivavoce.content.ContentServer;
import dev.vivavoce.content.v1.CreateUploadResponse;
import dev.vivavoce.content.v1.DocumentUsage;
import dev.vivavoce.content.v1.GetDocumentUsageRequest;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestEvents;
import dev.vivavoce.runtimetest.TestServer;
import io.grpc.Status.Code;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// How much learners may store, with billing over the wire.
class DocumentQuotaTest {
    private static final FakePlans plans = new FakePlans();
    private static final TestEvents events = TestEvents.of(
            "billing", () -> Objects.requireNonNull(DocumentQuotaTest.content).identity(), plans);
    private static final TestServer content = ContentServer.create(Map.of(
            "CONTENT_BILLING", events.target(),
            "CONTENT_DOCUMENTS", "2",
            "CONTENT_DOCUMENT_BYTES", "1000"));

    private final DocumentCalls learner = DocumentCalls.learner(content);

    @BeforeAll
    static void begin() {
        content.begin();
    }

    @AfterEach
    void repair() {
        plans.down(false);
    }

    @AfterAll
    static void end() throws Exception {
        content.end();
    }

    @Test
    void a_plan_ends_with_its_documents_and_deleting_one_makes_room() {
        gives(2, 1_000_000);
        var first = create(10);
        assertThat(create(10).hasCreated()).isTrue();
        var usedUp = create(10).getQuotaUsedUp().getUsage();
        assertThat(usedUp)
                .isEqualTo(DocumentUsage.newBuilder()
                        .setDocuments(2)
                        .setDocumentsGranted(2)
                        .setBytes(20)
                        .setBytesGranted(1_000_000)
                        .setMostBytesADocument(10_000_000)
                        .build());
        assertThat(usage()).isEqualTo(usedUp);
        assertThat(learner.delete(first.getCreated().getDocument().getId())).isTrue();
        assertThat(create(10).hasCreated()).isTrue();
    }

    @Test
    void a_plan_ends_with_its_bytes() {
        gives(10, 100);
        assertThat(create(60).hasCreated()).isTrue();
        assertThat(create(41).hasQuotaUsedUp()).isTrue();
        assertThat(create(40).hasCreated()).isTrue();
    }

    @Test
    void a_plan_without_documents_gives_none() {
        gives(0, 0);
        assertThat(create(1).hasQuotaUsedUp()).isTrue();
    }

    @Test
    void uploads_at_the_same_time_do_not_exceed_a_plan() throws InterruptedException {
        gives(3, 1_000);
        var answers = Collections.synchronizedList(new ArrayList<CreateUploadResponse>());
        var threads = IntStream.range(0, 12)
                .mapToObj(_ -> Thread.ofVirtual().start(() -> answers.add(create(10))))
                .toList();
        for (var thread : threads) thread.join();
        assertThat(answers).hasSize(12);
        assertThat(answers.stream().filter(CreateUploadResponse::hasCreated)).hasSize(3);
    }

    @Test
    void a_larger_plan_counts_at_once() {
        gives(1, 1_000);
        assertThat(create(10).hasCreated()).isTrue();
        assertThat(create(10).hasQuotaUsedUp()).isTrue();
        gives(5, 1_000);
        events.publish(
                learner.userId(),
                SubscriptionChanged.newBuilder()
                        .setUserId(learner.userId().toString())
                        .setPlanId("pro")
                        .build());
        Await.until("the larger plan counts", () -> create(10).hasCreated());
    }

    @Test
    void while_billing_is_down_a_learner_has_what_everybody_has_and_what_is_paid_for_waits() {
        gives(100, 1_000_000);
        plans.down(true);
        assertThat(create(10).hasCreated()).isTrue();
        assertThat(create(10).hasCreated()).isTrue();
        Refusal.expect(Code.UNAVAILABLE, "BILLING_UNAVAILABLE", () -> create(10));
        plans.down(false);
        assertThat(create(10).hasCreated()).isTrue();
    }

    private void gives(long documents, long bytes) {
        plans.gives(learner.userId().toString(), documents, bytes);
    }

    private CreateUploadResponse create(long bytes) {
        return learner.stub()
                .createUpload(learner.upload("a.txt", DOCUMENT_TYPE_TEXT, bytes).build());
    }

    private DocumentUsage usage() {
        return learner.stub()
                .getDocumentUsage(GetDocumentUsageRequest.getDefaultInstance())
                .getUsage();
    }
}
