package dev.vivavoce.assessment.privacy;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.FakeContent;
import dev.vivavoce.assessment.Spoken;
import dev.vivavoce.assessment.review.Reviewer;
import dev.vivavoce.privacy.v1.DataCategory;
import dev.vivavoce.privacy.v1.ErasePersonalDataRequest;
import dev.vivavoce.privacy.v1.ErasedPlace;
import dev.vivavoce.privacy.v1.ExportPersonalDataRequest;
import dev.vivavoce.privacy.v1.KeptReason;
import dev.vivavoce.privacy.v1.PersonalDataServiceGrpc;
import dev.vivavoce.privacy.v1.PersonalDataServiceGrpc.PersonalDataServiceBlockingStub;
import dev.vivavoce.runtimetest.Refusal;
import io.grpc.Status.Code;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PersonalDataGrpcTest {
    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private final UUID user = UUID.randomUUID();

    @Test
    void an_export_has_the_attempts_of_the_person_with_what_was_said_and_nothing_of_others() {
        var said = Spoken.by(user).word("good", 90).finished();
        var others = Spoken.by(UUID.randomUUID()).word("good", 90).finished();
        var talk = Spoken.by(user)
                .rolePlay(FakeContent.HOTEL, 1, "Hello?", "Good morning, I wondered about my room.")
                .finished();
        assessment.take(said, others, talk);
        AssessmentServer.await(
                () -> export(user).getOrDefault("talk_report.json", "").contains(talk.getId()));
        var files = export(user);
        assertThat(files.keySet())
                .containsExactly(
                        "README.txt",
                        "attempt.json",
                        "attempt_feedback.json",
                        "attempt_sound.json",
                        "attempt_word.json",
                        "bank_question.json",
                        "examination.json",
                        "examination_band.json",
                        "examination_rating.json",
                        "mock_exam.json",
                        "mock_exam_part.json",
                        "mock_exam_report.json",
                        "mock_exam_session.json",
                        "quiz.json",
                        "quiz_answer.json",
                        "quiz_appeal.json",
                        "quiz_attempt.json",
                        "quiz_link.json",
                        "quiz_question.json",
                        "review.json",
                        "review_card.json",
                        "review_settings.json",
                        "review_source.json",
                        "talk_report.json");
        assertThat(files.get("talk_report.json"))
                .contains("\"rubric\":\"cefr-general\"")
                .contains("Good morning, I wondered about my room.");
        assertThat(files.get("attempt.json"))
                .contains(said.getId())
                .contains("\"task\":{")
                .contains("\"transcript\":\"" + said.getResult().getTranscript())
                .doesNotContain(others.getId());
        assertThat(files.get("attempt_word.json")).contains(said.getId()).doesNotContain(others.getId());
        var unknown = export(UUID.randomUUID());
        assertThat(unknown.remove("README.txt")).contains("attempt.json: ");
        assertThat(unknown).allSatisfy((_, text) -> assertThat(text.strip()).isEqualTo("[\n]"));
    }

    @Test
    void an_erasure_counts_what_it_erased_and_repeats_the_counts() {
        assessment.take(
                Spoken.by(user).word("good", 90).finished(), Spoken.by(user).finished());
        var first = erase(user);
        assertThat(first)
                .containsEntry("attempt", 2L)
                .containsEntry("attempt_word", 1L)
                .containsEntry("talk_report", 0L)
                .containsEntry("outbox", 0L);
        assertThat(assessment.attempts(user)).isZero();
        assessment.take(Spoken.by(user).finished());
        assertThat(assessment.attempts(user)).as("a late end adds nothing").isZero();
        assertThat(erase(user)).isEqualTo(first);
    }

    @Test
    void cards_with_their_ratings_and_settings_are_exported_and_erased() {
        var reviewer = new Reviewer(assessment);
        reviewer.take(reviewer.missing("measure").finished());
        var other = new Reviewer(assessment);
        var theirs = other.own("adiós", "goodbye");
        var _ = reviewer.own("hola", "hello");
        var _ = reviewer.rate(reviewer.word("measure"), Reviewer.GOOD);
        var _ = reviewer.settings(5, 50, true);
        var files = export(reviewer.learner);
        assertThat(files.get("review_card.json"))
                .contains("\"item\":\"measure\"")
                .contains("\"back\":\"hello\"")
                .contains("\"state\":\"LEARNING\"")
                .doesNotContain("goodbye");
        assertThat(files.get("review_source.json")).contains("Please say measure again.");
        assertThat(files.get("review.json")).contains("\"rating\":\"GOOD\"");
        assertThat(files.get("review_settings.json")).contains("\"new_cards_a_day\":5");
        assertThat(erase(reviewer.learner))
                .containsEntry("review_card", 2L)
                .containsEntry("review_source", 1L)
                .containsEntry("review", 1L)
                .containsEntry("review_settings", 1L);
        assertThat(reviewer.cards()).isEmpty();
        Refusal.expect(Code.NOT_FOUND, "USER_UNKNOWN", () -> reviewer.own("hola", "hello"));
        Refusal.expect(Code.NOT_FOUND, "USER_UNKNOWN", () -> reviewer.settings(5, 50, true));
        assertThat(other.cards()).containsExactly(theirs);
    }

    @Test
    void an_erasure_tells_the_kinds_of_data_and_what_is_kept() {
        var answer = calling("identity")
                .erasePersonalData(ErasePersonalDataRequest.newBuilder()
                        .setUserId(user.toString())
                        .build());
        assertThat(answer.getErasedList())
                .extracting(ErasedPlace::getCategory)
                .containsOnly(
                        DataCategory.DATA_CATEGORY_RESULTS,
                        DataCategory.DATA_CATEGORY_AUTHORSHIP,
                        DataCategory.DATA_CATEGORY_EVENTS);
        assertThat(answer.getKeptList()).singleElement().satisfies(kept -> {
            assertThat(kept.getReason()).isEqualTo(KeptReason.KEPT_REASON_ERASURE_MARK);
            assertThat(kept.getKeptFor().getSeconds()).isEqualTo(180L * 24 * 3600);
        });
    }

    @Test
    void only_identity_may_export_and_erase() {
        assertThat(Refusal.of(() -> calling("speech")
                                .erasePersonalData(ErasePersonalDataRequest.newBuilder()
                                        .setUserId(user.toString())
                                        .build()))
                        .reason())
                .isEqualTo("CALLER_NOT_ADMITTED");
        assertThat(Refusal.of(() -> {
                            var _ = calling("speech")
                                    .exportPersonalData(ExportPersonalDataRequest.getDefaultInstance())
                                    .next();
                        })
                        .reason())
                .isEqualTo("CALLER_NOT_ADMITTED");
    }

    private static PersonalDataServiceBlockingStub calling(String service) {
        return PersonalDataServiceGrpc.newBlockingStub(assessment.server().asService(service));
    }

    private static Map<String, Long> erase(UUID userId) {
        return calling("identity")
                .erasePersonalData(ErasePersonalDataRequest.newBuilder()
                        .setUserId(userId.toString())
                        .build())
                .getErasedList()
                .stream()
                .collect(toMap(ErasedPlace::getPlace, ErasedPlace::getCount));
    }

    private static Map<String, String> export(UUID userId) {
        var request = ExportPersonalDataRequest.newBuilder()
                .setUserId(userId.toString())
                .build();
        var files = new TreeMap<String, String>();
        var name = "";
        for (var parts = calling("identity").exportPersonalData(request); parts.hasNext(); ) {
            var part = parts.next();
            if (part.hasFile()) name = part.getFile();
            files.merge(name, part.getContent().toString(StandardCharsets.UTF_8), String::concat);
        }
        return files;
    }
}
