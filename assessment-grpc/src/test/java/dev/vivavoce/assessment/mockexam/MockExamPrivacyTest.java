package dev.vivavoce.assessment.mockexam;

import static dev.vivavoce.assessment.mockexam.Sitting.FIRST;
import static dev.vivavoce.assessment.mockexam.Sitting.part;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.rating.RatingRows;
import dev.vivavoce.assessment.rating.TalkLines;
import dev.vivavoce.privacy.v1.ErasePersonalDataRequest;
import dev.vivavoce.privacy.v1.ErasedPlace;
import dev.vivavoce.privacy.v1.ExportPersonalDataRequest;
import dev.vivavoce.privacy.v1.PersonalDataServiceGrpc;
import dev.vivavoce.privacy.v1.PersonalDataServiceGrpc.PersonalDataServiceBlockingStub;
import dev.vivavoce.runtimetest.Refusal;
import io.grpc.Status.Code;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What is stored of exams, and how it ends.
class MockExamPrivacyTest {
    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private final Sitting sitting = new Sitting(assessment);

    @Test
    void the_export_has_the_exam_with_its_parts_and_its_report() {
        var exam = sitting.taken(TalkLines.poor());
        assertThat(sitting.report(exam).hasReady()).isTrue();
        var files = export(sitting.learner);
        assertThat(files.get("mock_exam.json"))
                .contains(exam.getId(), "\"profession\":\"NURSING\"", "\"ending\":\"COMPLETE\"");
        assertThat(files.get("mock_exam_part.json"))
                .contains(part(exam, FIRST).getTask().getRolePlay().getScenarioId())
                .doesNotContain(part(exam, FIRST).getSessionKey());
        assertThat(files.get("mock_exam_session.json"))
                .contains(part(sitting.get(exam), FIRST).getSessionId());
        assertThat(files.get("mock_exam_report.json")).contains("\"criterion\":\"fluency\"");
        assertThat(export(UUID.randomUUID()).get("mock_exam.json")).doesNotContain(exam.getId());
    }

    @Test
    void an_erased_learner_takes_all_of_it_along_and_starts_nothing_more() {
        var exam = sitting.taken(TalkLines.poor());
        assertThat(sitting.report(exam).hasReady()).isTrue();
        assertThat(erase(sitting.learner))
                .containsEntry("mock_exam", 1L)
                .containsEntry("mock_exam_part", 3L)
                .containsEntry("mock_exam_session", 2L)
                .containsEntry("mock_exam_report", 1L);
        for (var table : List.of("mock_exam_part", "mock_exam_session", "mock_exam_report"))
            assertThat(RatingRows.number(
                            assessment, "SELECT count(*) FROM " + table + " WHERE exam_id = '" + exam.getId() + "'"))
                    .as(table)
                    .isZero();
        Refusal.expect(Code.NOT_FOUND, "EXAM_UNKNOWN", () -> sitting.get(exam));
        Refusal.expect(Code.NOT_FOUND, "USER_UNKNOWN", sitting::start);
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
