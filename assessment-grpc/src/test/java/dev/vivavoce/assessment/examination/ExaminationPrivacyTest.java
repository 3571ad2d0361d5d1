package dev.vivavoce.assessment.examination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.rating.RatingRows;
import dev.vivavoce.assessment.v1.Examination;
import dev.vivavoce.privacy.v1.ErasePersonalDataRequest;
import dev.vivavoce.privacy.v1.ErasedPlace;
import dev.vivavoce.privacy.v1.ExportPersonalDataRequest;
import dev.vivavoce.privacy.v1.PersonalDataServiceGrpc;
import dev.vivavoce.privacy.v1.PersonalDataServiceGrpc.PersonalDataServiceBlockingStub;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What is stored of learners and examiners, and how it ends.
class ExaminationPrivacyTest {
    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private final Desk desk = new Desk(assessment);
    private final UUID learner = UUID.randomUUID();
    private final UUID ana = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();

    @Test
    void the_export_of_a_learner_has_all_that_was_written_and_that_of_an_examiner_what_they_wrote() {
        var complete = complete();
        var learners = export(learner);
        assertThat(learners.get("examination.json"))
                .contains(complete.getId(), complete.getSessionId(), "\"state\":\"COMPLETE\"")
                .contains("Ana wrote.", "Ben wrote.");
        assertThat(learners.get("examination_rating.json"))
                .contains("Ana wrote.", "Ben wrote.")
                .doesNotContain(ana.toString(), ben.toString());
        assertThat(learners.get("examination_band.json")).contains("\"seat\":0", "\"seat\":2");
        var examiners = export(ana);
        assertThat(examiners.get("examination_rating.json"))
                .contains("Ana wrote.", complete.getId())
                .doesNotContain("Ben wrote.", learner.toString(), complete.getSessionId());
        assertThat(examiners.get("examination.json")).doesNotContain(complete.getId());
    }

    @Test
    void an_erased_examiner_leaves_a_rating_without_a_name() {
        var complete = complete();
        assertThat(erase(ana)).containsEntry("examination_rating", 1L).containsEntry("examination", 0L);
        var after = desk.batch(learner, complete.getSessionId()).getFirst();
        assertThat(after.getRating().getCommentsList()).containsExactly("Ana wrote.", "Ben wrote.");
        assertThat(rows("examination_rating", complete)).isEqualTo(2);
        assertThat(RatingRows.number(
                        assessment, "SELECT count(*) FROM examination_rating WHERE examiner_id = '" + ana + "'"))
                .isZero();
        assertThat(export(ana).get("examination_rating.json")).doesNotContain("Ana wrote.");
    }

    @Test
    void an_erased_learner_takes_all_of_it_along() {
        var complete = complete();
        assertThat(erase(learner))
                .containsEntry("examination", 1L)
                .containsEntry("examination_rating", 2L)
                .containsEntry("examination_band", 27L);
        assertThat(rows("examination_rating", complete)).isZero();
        assertThat(rows("examination_band", complete)).isZero();
        assertThat(export(ana).get("examination_rating.json")).doesNotContain("Ana wrote.");
    }

    private Examination complete() {
        var given = desk.given(learner);
        desk.rate(ana, given.getId(), Desk.bands(4, 2).setComment("Ana wrote.").build());
        desk.rate(ben, given.getId(), Desk.bands(5, 2).setComment("Ben wrote.").build());
        return given;
    }

    private static int rows(String table, Examination of) {
        return RatingRows.number(
                assessment, "SELECT count(*) FROM " + table + " WHERE examination_id = '" + of.getId() + "'");
    }

    private static PersonalDataServiceBlockingStub identity() {
        return PersonalDataServiceGrpc.newBlockingStub(assessment.server().asService("identity"));
    }

    private static Map<String, Long> erase(UUID userId) {
        return identity()
                .erasePersonalData(ErasePersonalDataRequest.newBuilder()
                        .setUserId(userId.toString())
                        .build())
                .getErasedList()
                .stream()
                .collect(Collectors.toMap(ErasedPlace::getPlace, ErasedPlace::getCount));
    }

    private static Map<String, String> export(UUID userId) {
        var files = new HashMap<String, String>();
        var name = "";
        var parts = identity()
                .exportPersonalData(ExportPersonalDataRequest.newBuilder()
                        .setUserId(userId.toString())
                        .build());
        while (parts.hasNext()) {
            var part = parts.next();
            if (part.hasFile()) name = part.getFile();
            files.merge(name, part.getContent().toString(StandardCharsets.UTF_8), String::concat);
        }
        return files;
    }
}
