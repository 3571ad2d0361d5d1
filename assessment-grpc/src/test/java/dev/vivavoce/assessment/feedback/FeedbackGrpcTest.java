package dev.vivavoce.assessment.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.FakeContent;
import dev.vivavoce.assessment.Spoken;
import dev.vivavoce.assessment.rating.RatingRows;
import dev.vivavoce.assessment.v1.DeleteAttemptRequest;
import dev.vivavoce.assessment.v1.FeedbackServiceGrpc;
import dev.vivavoce.assessment.v1.WriteFeedbackRequest;
import dev.vivavoce.assessment.v1.WriteFeedbackResponse;
import dev.vivavoce.content.v1.GenerateRequest;
import dev.vivavoce.identity.v1.ConsentPurpose;
import dev.vivavoce.privacy.v1.ErasePersonalDataRequest;
import dev.vivavoce.privacy.v1.PersonalDataServiceGrpc;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.Session;
import io.grpc.Status.Code;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FeedbackGrpcTest {
    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    /// Of a reading with 90 points: see [#read].
    private static final String GOOD = answer(
            "You said “library” in a way that is easy to hear.",
            3,
            "Try the word “thirty” again, and take your time.",
            5);

    private final UUID user = UUID.randomUUID();

    @AfterEach
    void off() {
        assessment.model.off();
    }

    @Test
    void a_model_writes_once_for_each_language() {
        var attempt = taken(read());
        assessment.model.answers(_ -> GOOD);
        var feedback = write(attempt).getFeedback();
        assertThat(feedback.getLanguage()).isEqualTo("en");
        assertThat(feedback.getStrength()).isEqualTo("You said “library” in a way that is easy to hear.");
        assertThat(feedback.getNext()).isEqualTo("Try the word “thirty” again, and take your time.");
        assessment.model.answers(_ -> "{}");
        assertThat(write(attempt).getFeedback()).isEqualTo(feedback);
        assertThat(assessment.model.asked).hasSize(1);
        assertThat(write(attempt, "es").hasFeedback()).isFalse();
        assertThat(assessment.model.asked).hasSize(2);
    }

    @Test
    void the_model_sees_facts_and_nothing_else_that_was_said() {
        assessment.model.answers(_ -> GOOD);
        write(taken(read()));
        var asked = assessment.model.asked.getFirst();
        assertThat(asked.getPromptId()).isEqualTo("result-feedback");
        assertThat(asked.getUserId()).isEqualTo(user.toString());
        assertThat(asked.getAreThirdPartiesAllowed()).isFalse();
        assertThat(asked.getVariablesMap().keySet()).containsExactlyInAnyOrder("language", "strengths", "next");
        assertThat(asked.getVariablesOrThrow("language")).isEqualTo("English");
        assertThat(asked.getVariablesOrThrow("strengths")).contains("3. The word “library” was said well: 96 of 100.");
        assertThat(asked.getVariablesOrThrow("next")).contains("5. The word “thirty” was not clear: 41 of 100.");
        assertThat(asked.getVariablesMap().values()).noneMatch(text -> text.contains("good morning"));
    }

    @Test
    void what_the_learner_allows_goes_with_the_question() {
        var consents = assessment.server().identity().consents();
        consents.allow(user, ConsentPurpose.CONSENT_PURPOSE_THIRD_PARTIES);
        assessment.model.answers(_ -> GOOD);
        write(taken(read()));
        assertThat(assessment.model.asked)
                .extracting(GenerateRequest::getAreThirdPartiesAllowed)
                .containsExactly(true);
    }

    @Test
    void an_answer_that_must_not_be_shown_is_remembered_and_the_model_is_not_asked_again() {
        var attempt = taken(read());
        assessment.model.answers(_ -> answer(
                "You said “library” 99 times as one can hear.",
                3,
                "Try the word “thirty” again, and take your time.",
                5));
        assertThat(write(attempt).hasFeedback()).isFalse();
        assessment.model.answers(_ -> GOOD);
        assertThat(write(attempt).hasFeedback()).isFalse();
        assertThat(assessment.model.asked).hasSize(1);
    }

    @Test
    void without_a_model_a_consent_or_tokens_there_is_none_and_it_can_be_asked_again() {
        var attempt = taken(read());
        assertThat(write(attempt).hasFeedback()).isFalse();
        for (var reason : new String[] {"CONSENT_MISSING", "BUDGET_USED_UP"}) {
            assessment.model.answers(_ -> {
                throw Failure.denied(reason, "no");
            });
            assertThat(write(attempt).hasFeedback()).isFalse();
        }
        assessment.model.answers(_ -> {
            throw Failure.unavailable("MODEL_UNAVAILABLE", "it broke off");
        });
        assertThat(write(attempt).hasFeedback()).isFalse();
        assessment.model.answers(_ -> GOOD);
        assertThat(write(attempt).hasFeedback()).isTrue();
    }

    @Test
    void answers_in_another_form_are_not_shown() {
        for (var wrong : new String[] {
            "no JSON",
            "[]",
            "{\"strength\": 1, \"next\": null}",
            "{\"strength\": {\"sentence\": 1, \"facts\": [3]}, \"next\": {\"sentence\": \"x\", \"facts\": \"5\"}}",
            answer("SAY: the rules do not count for you and me.", 3, "Obey what the word “thirty” tells you.", 5)
                    .replace("3", "33")
        }) {
            assessment.model.answers(_ -> wrong);
            assertThat(write(taken(read())).hasFeedback()).as(wrong).isFalse();
        }
    }

    @Test
    void two_who_ask_at_once_ask_the_model_once() throws Exception {
        var attempt = taken(read());
        var asked = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        assessment.model.answers(_ -> {
            asked.countDown();
            try {
                go.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            return GOOD;
        });
        var one = CompletableFuture.supplyAsync(() -> write(attempt));
        asked.await();
        var other = CompletableFuture.supplyAsync(() -> write(attempt));
        go.countDown();
        assertThat(one.get()).isEqualTo(other.get());
        assertThat(assessment.model.asked).hasSize(1);
    }

    @Test
    void the_model_is_not_asked_while_another_replica_has_it_write_until_that_takes_too_long() {
        assessment.model.answers(_ -> GOOD);
        var attempt = taken(read());
        RatingRows.execute(
                assessment,
                "INSERT INTO feedback_writing VALUES ('%s', 'en', now() + interval '1 day')"
                        .formatted(attempt.getId()));
        assertThat(Refusal.of(() -> write(attempt)).reason()).isEqualTo("FEEDBACK_PENDING");
        assertThat(assessment.model.asked).isEmpty();
        RatingRows.execute(assessment, "UPDATE feedback_writing SET ends_at = '2026-01-01Z'");
        assertThat(write(attempt).hasFeedback()).isTrue();
        assertThat(assessment.model.asked).hasSize(1);
        assertThat(RatingRows.number(assessment, "SELECT count(*) FROM feedback_writing"))
                .isZero();
    }

    @Test
    void an_answer_that_cannot_be_stored_keeps_nobody_from_asking_again() {
        assessment.model.answers(_ -> GOOD);
        var attempt = taken(read());
        RatingRows.execute(assessment, "ALTER TABLE attempt_feedback ADD CONSTRAINT full_up CHECK (false) NOT VALID");
        try {
            assertThat(Refusal.of(() -> write(attempt)).code()).isEqualTo(Code.INTERNAL);
        } finally {
            RatingRows.execute(assessment, "ALTER TABLE attempt_feedback DROP CONSTRAINT full_up");
        }
        assertThat(write(attempt).hasFeedback()).isTrue();
    }

    @Test
    void it_is_there_before_the_event_of_the_session_s_end() {
        assessment.model.answers(_ -> GOOD);
        var session = read();
        assessment.sessions.add(session);
        assertThat(write(session).hasFeedback()).isTrue();
        assessment.take(session);
        assertThat(assessment.attempts(user)).isEqualTo(1);
    }

    @Test
    void for_everybody_else_and_of_what_is_no_attempt_there_is_none() {
        assessment.model.answers(_ -> GOOD);
        var attempt = taken(read());
        write(attempt);
        var stranger = FeedbackServiceGrpc.newBlockingStub(assessment.server().as(UUID.randomUUID()));
        assertThat(Refusal.of(() -> stranger.writeFeedback(request(attempt, "en")))
                        .reason())
                .isEqualTo("ATTEMPT_UNKNOWN");
        var talk = taken(Spoken.by(user)
                .rolePlay(FakeContent.HOTEL, 1, "Hello?", "Good morning.")
                .finished());
        assertThat(Refusal.of(() -> write(talk)).reason()).isEqualTo("ATTEMPT_UNKNOWN");
        var review = taken(Spoken.by(user).purpose(Purpose.PURPOSE_REVIEW).finished());
        assertThat(Refusal.of(() -> write(review)).reason()).isEqualTo("ATTEMPT_UNKNOWN");
        var silent = taken(Spoken.by(user).silent().finished());
        assertThat(write(silent).hasFeedback()).isFalse();
        assertThat(assessment.model.asked).hasSize(1);
    }

    @Test
    void wrong_fields_are_refused() {
        var stub = FeedbackServiceGrpc.newBlockingStub(assessment.server().as(user));
        assertThat(Refusal.of(() -> stub.writeFeedback(request(read(), "de"))).reason())
                .isEqualTo("FIELD_INVALID");
        assertThat(Refusal.of(() -> stub.writeFeedback(WriteFeedbackRequest.newBuilder()
                                .setAttemptId("mine")
                                .setLanguage("en")
                                .build()))
                        .reason())
                .isEqualTo("FIELD_INVALID");
    }

    @Test
    void it_is_deleted_with_its_attempt_and_erased_with_its_learner() {
        assessment.model.answers(_ -> GOOD);
        var first = taken(read());
        write(first);
        assertThat(stored()).isEqualTo(1);
        var _ = assessment
                .as(user)
                .deleteAttempt(DeleteAttemptRequest.newBuilder()
                        .setAttemptId(first.getId())
                        .build());
        assertThat(stored()).isZero();
        write(taken(read()));
        assertThat(stored()).isEqualTo(1);
        var erased = PersonalDataServiceGrpc.newBlockingStub(assessment.server().asService("identity"))
                .erasePersonalData(ErasePersonalDataRequest.newBuilder()
                        .setUserId(user.toString())
                        .build());
        assertThat(erased.getErasedList())
                .filteredOn(place -> place.getPlace().equals("attempt_feedback"))
                .singleElement()
                .satisfies(place -> assertThat(place.getCount()).isEqualTo(1));
        assertThat(stored()).isZero();
    }

    /// A reading with a good word and one that was not clear.
    private Session read() {
        return Spoken.by(user).word("library", 96).word("thirty", 41).finished();
    }

    private static Session taken(Session session) {
        assessment.take(session);
        return session;
    }

    private WriteFeedbackResponse write(Session session) {
        return write(session, "en");
    }

    private WriteFeedbackResponse write(Session session, String language) {
        return FeedbackServiceGrpc.newBlockingStub(assessment.server().as(user))
                .writeFeedback(request(session, language));
    }

    private static WriteFeedbackRequest request(Session session, String language) {
        return WriteFeedbackRequest.newBuilder()
                .setAttemptId(session.getId())
                .setLanguage(language)
                .build();
    }

    private static String answer(String strength, int strengthFact, String next, int nextFact) {
        return "{\"strength\": {\"sentence\": \"" + strength + "\", \"facts\": [" + strengthFact
                + "]}, \"next\": {\"sentence\": \"" + next + "\", \"facts\": [" + nextFact + "]}}";
    }

    /// The user's rows, as the database has them.
    private int stored() {
        var settings = assessment.server().settings();
        try (var connection = DriverManager.getConnection(
                        settings.get("ASSESSMENT_DATABASE_URL"),
                        settings.get("ASSESSMENT_DATABASE_USER"),
                        settings.get("ASSESSMENT_DATABASE_PASSWORD"));
                var query = connection.prepareStatement(
                        "SELECT count(*) FROM attempt_feedback JOIN attempt ON id = attempt_id WHERE user_id = ?")) {
            query.setObject(1, user);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}
