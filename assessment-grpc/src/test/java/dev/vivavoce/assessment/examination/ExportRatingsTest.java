package dev.vivavoce.assessment.examination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.FakeContent;
import dev.vivavoce.assessment.v1.Examination;
import dev.vivavoce.assessment.v1.ExaminersBand;
import dev.vivavoce.assessment.v1.ExportRatingsRequest;
import dev.vivavoce.assessment.v1.ExportRatingsResponse;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtimetest.Refusal;
import io.grpc.Status.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The talks that examiners have rated, for measuring the machine.
class ExportRatingsTest {
    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private final Desk desk = new Desk(assessment);

    @Test
    void complete_talks_are_exported_with_their_bands_while_their_learners_allow_it() {
        int before = export("").size();
        var learner = UUID.randomUUID();
        var complete = complete(learner);
        var withdrawn = UUID.randomUUID();
        var _ = complete(withdrawn);
        desk.refuse(withdrawn);
        desk.rate(UUID.randomUUID(), desk.given().getId(), Desk.bands(4, 2).build());
        var exported = export("");
        assertThat(exported).hasSize(before + 1);
        assertThat(export("oet-speaking")).isEqualTo(exported);
        assertThat(export("cefr-general")).isEmpty();
        assertThat(exported).allSatisfy(talk -> {
            assertThat(talk.getScenarioId()).isEqualTo(FakeContent.WARD.toString());
            assertThat(talk.getScenarioVersion()).isEqualTo(2);
            assertThat(talk.getRubric()).isEqualTo("oet-speaking");
            assertThat(talk.getTalk().getTurnsCount()).isEqualTo(16);
            assertThat(talk.getCriteriaList()).hasSize(9);
            assertThat(talk.getCriteriaList())
                    .allSatisfy(band -> assertThat(band.getCommentsList()).isEmpty());
            assertThat(talk.toString())
                    .doesNotContain(learner.toString(), complete.getSessionId(), complete.getId(), "Warm.");
        });
        assertThat(exported.getFirst().getCriteriaList())
                .extracting(ExaminersBand::getBand)
                .startsWith(4.5)
                .endsWith(2.0);
        desk.refuse(learner);
        assertThat(export("")).hasSize(before);
    }

    @Test
    void more_talks_than_are_read_at_once_are_all_there_and_identity_is_asked_for_many_in_one_call() {
        int before = export("").size();
        for (int i = 0; i < 22; i++) complete(UUID.randomUUID());
        var consents = assessment.server().identity().consents();
        int calls = consents.calls.get();
        assertThat(export("")).hasSize(before + 22);
        assertThat(consents.calls.get() - calls).isLessThanOrEqualTo(3);
    }

    @Test
    void it_fails_while_identity_is_away_and_for_an_unknown_rubric_and_for_everybody_else() {
        var _ = complete(UUID.randomUUID());
        desk.identityGoesAway();
        try {
            Refusal.expect(Code.UNAVAILABLE, "IDENTITY_UNAVAILABLE", () -> export(""));
        } finally {
            desk.identityComesBack();
        }
        Refusal.expectField("rubric", () -> export("nothing"));
        for (var role : List.of(Role.LEARNER, Role.EXAMINER, Role.AUTHOR))
            Refusal.expect(Code.PERMISSION_DENIED, "ROLE_MISSING", () -> {
                var _ = desk.as(UUID.randomUUID(), role)
                        .exportRatings(ExportRatingsRequest.getDefaultInstance())
                        .next();
            });
    }

    private Examination complete(UUID learner) {
        var given = desk.given(learner);
        desk.rate(
                UUID.randomUUID(),
                given.getId(),
                Desk.bands(4, 2).setComment("Warm.").build());
        var second = Desk.bands(5, 2);
        second.getCriteriaBuilder(0).setComment("Warm.");
        desk.rate(UUID.randomUUID(), given.getId(), second.build());
        return given;
    }

    private List<ExportRatingsResponse> export(String rubric) {
        var talks = new ArrayList<ExportRatingsResponse>();
        desk.as(UUID.randomUUID(), Role.ADMIN)
                .exportRatings(
                        ExportRatingsRequest.newBuilder().setRubric(rubric).build())
                .forEachRemaining(talks::add);
        return talks;
    }
}
