package dev.vivavoce.assessment.mockexam;

import static dev.vivavoce.assessment.mockexam.Sitting.FIRST;
import static dev.vivavoce.assessment.mockexam.Sitting.SECOND;
import static dev.vivavoce.assessment.mockexam.Sitting.WARM_UP;
import static dev.vivavoce.assessment.mockexam.Sitting.part;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.FakeContent;
import dev.vivavoce.assessment.Spoken;
import dev.vivavoce.assessment.rating.TalkLines;
import dev.vivavoce.assessment.v1.BatchGetMockExamsRequest;
import dev.vivavoce.assessment.v1.BatchGetSessionExamsRequest;
import dev.vivavoce.assessment.v1.GetOpenMockExamRequest;
import dev.vivavoce.assessment.v1.ListMockExamsRequest;
import dev.vivavoce.assessment.v1.MockExamPart;
import dev.vivavoce.assessment.v1.MockExamPartKind;
import dev.vivavoce.assessment.v1.MockExamPartRating;
import dev.vivavoce.assessment.v1.MockExamPartState;
import dev.vivavoce.assessment.v1.MockExamState;
import dev.vivavoce.assessment.v1.SessionExam;
import dev.vivavoce.content.v1.Profession;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.RolePlay;
import dev.vivavoce.speech.v1.RolePlayMode;
import io.grpc.Status.Code;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Exams from their start to their last part.
class MockExamGrpcTest {
    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private final Sitting sitting = new Sitting(assessment);

    @Test
    void a_whole_exam_goes_from_part_to_part_and_is_complete_when_both_talks_are_rated() {
        var exam = sitting.start();
        assertThat(exam.getState()).isEqualTo(MockExamState.MOCK_EXAM_STATE_UNDER_WAY);
        assertThat(states(exam)).containsExactly("OPEN", "WAITING", "WAITING");
        assertThat(Instant.ofEpochSecond(exam.getExpiresAt().getSeconds()))
                .isEqualTo(assessment.clock.instant().plus(Duration.ofHours(24)));

        var warmUp = sitting.talk(exam, WARM_UP, "I work on a ward for bones.", "I like it a lot.");
        assessment.sessions.add(warmUp.running());
        var begun = sitting.attach(exam, WARM_UP, warmUp.running());
        assertThat(states(begun)).containsExactly("UNDER_WAY", "WAITING", "WAITING");
        assertThat(part(begun, WARM_UP).hasBegunAt()).isTrue();
        assertThat(part(begun, WARM_UP).hasEndedAt()).isFalse();
        assessment.take(warmUp.finished());
        var warm = sitting.get(exam);
        assertThat(states(warm)).containsExactly("FINISHED", "OPEN", "WAITING");
        assertThat(part(warm, WARM_UP).hasEndedAt()).isTrue();
        assertThat(part(warm, WARM_UP).getRating()).isEqualTo(MockExamPartRating.MOCK_EXAM_PART_RATING_UNSPECIFIED);

        var first = sitting.takeGood(exam, FIRST);
        assertThat(states(sitting.get(exam)))
                .as("before the event of its end")
                .containsExactly("FINISHED", "FINISHED", "OPEN");
        var second = sitting.take(exam, SECOND, TalkLines.poor());
        assertThat(states(sitting.get(exam))).containsExactly("FINISHED", "FINISHED", "FINISHED");

        var report = sitting.report(exam).getReady();
        assertThat(report.getTalksList())
                .extracting(talk -> talk.getRated().getSessionId())
                .containsExactly(first.getId(), second.getId());
        var complete = sitting.get(exam);
        assertThat(complete.getState()).isEqualTo(MockExamState.MOCK_EXAM_STATE_COMPLETE);
        assertThat(complete.hasEndedAt()).isTrue();
        assertThat(complete.hasExpiresAt()).isFalse();
        assertThat(complete.getEstimate()).isEqualTo(report.getEstimate());
        assertThat(part(complete, SECOND).getRating()).isEqualTo(MockExamPartRating.MOCK_EXAM_PART_RATING_RATED);
        assertThat(sitting.exams()
                        .getOpenMockExam(GetOpenMockExamRequest.getDefaultInstance())
                        .hasExam())
                .isFalse();
    }

    @Test
    void an_exam_has_a_topic_and_two_scenarios_that_a_partner_can_play() {
        var exam = sitting.start();
        assertThat(exam.getLanguage()).isEqualTo("en");
        assertThat(exam.getProfession()).isEqualTo(Profession.PROFESSION_NURSING);
        assertThat(exam.getPartsList()).extracting(MockExamPart::getKind).containsExactly(WARM_UP, FIRST, SECOND);
        assertThat(exam.getPartsList())
                .extracting(MockExamPart::getSessionKey)
                .doesNotHaveDuplicates()
                .allSatisfy(key -> assertThat(UUID.fromString(key)).isNotNull());
        assertThat(exam.getPartsList())
                .allSatisfy(part -> assertThat(part.getTask().getPurpose()).isEqualTo(Purpose.PURPOSE_ATTEMPT));
        var warmUp = part(exam, WARM_UP);
        assertThat(warmUp.getTask().getFree().getTopic()).isNotBlank().hasSizeLessThanOrEqualTo(200);
        assertThat(warmUp.getTask().getFree().getLanguage()).isEqualTo("en-GB");
        assertThat(warmUp.getLength().getSeconds()).isEqualTo(180);
        assertThat(List.of(part(exam, FIRST), part(exam, SECOND)))
                .extracting(part -> part.getTask().getRolePlay())
                .extracting(RolePlay::getScenarioId)
                .containsExactlyInAnyOrder(FakeContent.WARD.toString(), FakeContent.STAIRS.toString());
        assertThat(part(exam, FIRST).getTask().getRolePlay().getMode()).isEqualTo(RolePlayMode.ROLE_PLAY_MODE_EXAM);
        assertThat(part(exam, FIRST).getTask().getRolePlay().getScenarioVersion())
                .isEqualTo(3);
    }

    @Test
    void the_scenario_that_was_talked_in_comes_last() {
        for (var talked : List.of(FakeContent.WARD, FakeContent.STAIRS)) {
            var learner = new Sitting(assessment);
            assessment.take(Spoken.by(learner.learner)
                    .rolePlay(talked, 1, Sitting.BRIEF)
                    .finished());
            assertThat(part(learner.start(), SECOND).getTask().getRolePlay().getScenarioId())
                    .isEqualTo(talked.toString());
        }
    }

    @Test
    void the_same_key_is_the_same_exam_and_another_key_shows_the_one_under_way() {
        var key = UUID.randomUUID();
        var exam = sitting.start(key).getStarted();
        assertThat(sitting.start(key).getStarted()).isEqualTo(exam);
        assertThat(sitting.start(UUID.randomUUID()).getUnderWay()).isEqualTo(exam);
        assertThat(sitting.exams()
                        .getOpenMockExam(GetOpenMockExamRequest.getDefaultInstance())
                        .getExam())
                .isEqualTo(exam);
        Refusal.expect(
                Code.ALREADY_EXISTS,
                "IDEMPOTENCY_KEY_REUSED",
                () -> sitting.start(key, "en", Profession.PROFESSION_EVERYDAY));
        var _ = sitting.end(exam);
        assertThat(sitting.start(key).getStarted().getState()).isEqualTo(MockExamState.MOCK_EXAM_STATE_ABANDONED);
        assertThat(sitting.start(UUID.randomUUID()).hasStarted()).isTrue();
    }

    @Test
    void without_two_scenarios_there_is_no_exam() {
        assertThat(sitting.start(UUID.randomUUID(), "en", Profession.PROFESSION_EVERYDAY)
                        .getScenariosMissing()
                        .getFound())
                .isEqualTo(1);
        assertThat(sitting.start(UUID.randomUUID(), "de", Profession.PROFESSION_NURSING)
                        .getScenariosMissing()
                        .getFound())
                .isZero();
        assertThat(sitting.exams()
                        .getOpenMockExam(GetOpenMockExamRequest.getDefaultInstance())
                        .hasExam())
                .isFalse();
    }

    @Test
    void a_start_that_is_wrong_names_its_fields_and_one_without_content_can_be_repeated() {
        var key = UUID.randomUUID();
        Refusal.expectField("language", () -> sitting.start(key, "", Profession.PROFESSION_NURSING));
        Refusal.expectField("language", () -> sitting.start(key, "e".repeat(36), Profession.PROFESSION_NURSING));
        Refusal.expectField("profession", () -> sitting.start(key, "en", Profession.PROFESSION_UNSPECIFIED));
        assessment.scenarios.goAway();
        Refusal.expect(Code.UNAVAILABLE, "CONTENT_UNAVAILABLE", () -> sitting.start(key));
        assessment.scenarios.comeBack();
        assertThat(sitting.start(key).hasStarted()).isTrue();
    }

    @Test
    void an_exam_of_another_learner_does_not_exist() {
        var exam = sitting.start();
        var stranger = new Sitting(assessment);
        Refusal.expect(Code.NOT_FOUND, "EXAM_UNKNOWN", () -> stranger.get(exam));
        Refusal.expect(Code.NOT_FOUND, "EXAM_UNKNOWN", () -> stranger.skip(exam));
        Refusal.expect(Code.NOT_FOUND, "EXAM_UNKNOWN", () -> stranger.end(exam));
        Refusal.expect(Code.NOT_FOUND, "EXAM_UNKNOWN", () -> stranger.again(exam, FIRST));
        Refusal.expect(Code.NOT_FOUND, "EXAM_UNKNOWN", () -> stranger.askReport(exam));
        var talk = stranger.talk(exam, WARM_UP, "Hello.").finished();
        assessment.sessions.add(talk);
        Refusal.expect(Code.NOT_FOUND, "EXAM_UNKNOWN", () -> stranger.attach(exam, WARM_UP, talk));
        assertThat(stranger.exams()
                        .batchGetMockExams(BatchGetMockExamsRequest.newBuilder()
                                .addIds(exam.getId())
                                .build())
                        .getExamsList())
                .isEmpty();
        assertThat(sitting.get(exam)).isEqualTo(exam);
    }

    @Test
    void exams_are_listed_newest_first_page_by_page() {
        var older = sitting.end(sitting.start());
        assessment.clock.pass(Duration.ofMinutes(1));
        var newer = sitting.start();
        var page = sitting.exams()
                .listMockExams(ListMockExamsRequest.newBuilder().setPageSize(1).build());
        assertThat(page.getExamsList()).containsExactly(newer);
        assertThat(page.getTotalSize()).isEqualTo(2);
        var rest = sitting.exams()
                .listMockExams(ListMockExamsRequest.newBuilder()
                        .setPageSize(1)
                        .setPageToken(page.getNextPageToken())
                        .build());
        assertThat(rest.getExamsList()).containsExactly(older);
        assertThat(rest.getNextPageToken()).isEmpty();
        assertThat(sitting.exams()
                        .batchGetMockExams(BatchGetMockExamsRequest.newBuilder()
                                .addIds(older.getId())
                                .addIds(UUID.randomUUID().toString())
                                .build())
                        .getExamsList())
                .containsExactly(older);
        Refusal.expect(
                Code.INVALID_ARGUMENT,
                "PAGE_TOKEN_INVALID",
                () -> sitting.exams()
                        .listMockExams(ListMockExamsRequest.newBuilder()
                                .setPageToken("x")
                                .build()));
        Refusal.expectField(
                "ids", () -> sitting.exams().batchGetMockExams(BatchGetMockExamsRequest.getDefaultInstance()));
    }

    @Test
    void a_session_tells_of_which_exam_it_is_a_part() {
        var exam = sitting.start();
        var warmUp = sitting.take(exam, WARM_UP, "I work on a ward.");
        var other = Spoken.by(sitting.learner).finished();
        assessment.sessions.add(other);
        assertThat(sessions(sitting, warmUp.getId(), other.getId()))
                .containsExactly(SessionExam.newBuilder()
                        .setSessionId(warmUp.getId())
                        .setExamId(exam.getId())
                        .setPart(MockExamPartKind.MOCK_EXAM_PART_KIND_WARM_UP)
                        .build());
        assertThat(sessions(new Sitting(assessment), warmUp.getId())).isEmpty();
    }

    private static List<SessionExam> sessions(Sitting sitting, String... ids) {
        return sitting.exams()
                .batchGetSessionExams(BatchGetSessionExamsRequest.newBuilder()
                        .addAllSessionIds(List.of(ids))
                        .build())
                .getSessionsList();
    }

    private static List<String> states(dev.vivavoce.assessment.v1.MockExam exam) {
        return exam.getPartsList().stream()
                .map(MockExamPart::getState)
                .map(MockExamPartState::name)
                .map(name -> name.substring("MOCK_EXAM_PART_STATE_".length()))
                .toList();
    }
}
