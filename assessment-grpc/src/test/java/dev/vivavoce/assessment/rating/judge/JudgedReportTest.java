package dev.vivavoce.assessment.rating.judge;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.FakeContent;
import dev.vivavoce.assessment.FakeModel;
import dev.vivavoce.assessment.Spoken;
import dev.vivavoce.assessment.rating.RatingRows;
import dev.vivavoce.assessment.rating.TalkLines;
import dev.vivavoce.assessment.v1.CriterionRating;
import dev.vivavoce.assessment.v1.GetTalkReportRequest;
import dev.vivavoce.assessment.v1.RatingServiceGrpc;
import dev.vivavoce.assessment.v1.RatingServiceGrpc.RatingServiceBlockingStub;
import dev.vivavoce.assessment.v1.TalkReport;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.speech.v1.Session;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// How a judgement gets into the report.
class JudgedReportTest {
    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private static final String TRUE_QUOTE = "could you tell me what bothers you most";
    /// Of the rubric for talks of health professionals, without the one that needs audio.
    private static final int JUDGED = 8;

    private final UUID user = UUID.randomUUID();

    @AfterEach
    void off() {
        assessment.model.off();
    }

    @Test
    void the_report_says_of_each_criterion_whether_a_model_took_part() {
        var before = report(talk(TalkLines.good()));
        assertThat(before.getCriteriaList()).noneMatch(one -> one.getRated().hasJudged());
        assessment.model.answers(
                request -> FakeModel.judgement(band(before, request.getVariablesOrThrow("criterion")), TRUE_QUOTE));
        var after = report(talk(TalkLines.good()));
        int judged = 0;
        for (int i = 0; i < after.getCriteriaCount(); i++) {
            var rated = after.getCriteria(i).getRated();
            if (!rated.hasJudged()) continue;
            judged++;
            int band = before.getCriteria(i).getRated().getBand();
            assertThat(rated.getJudged().getByEvidence()).isEqualTo(band);
            assertThat(rated.getJudged().getFirst()).isEqualTo(band);
            assertThat(rated.getJudged().getSecond()).isEqualTo(band);
            assertThat(rated.getJudged().getFirstQuote().getText()).isEqualToIgnoringCase(TRUE_QUOTE);
            assertThat(rated.getJudged().getFirstQuote().getTurn()).isEqualTo(3);
        }
        assertThat(judged).isEqualTo(JUDGED);
    }

    @Test
    void rating_the_same_talk_again_without_the_model_gives_what_it_gave() {
        var before = report(talk(TalkLines.good()));
        assessment.model.answers(_ -> FakeModel.judgement(3, TRUE_QUOTE));
        report(talk(TalkLines.good()));
        assessment.model.off();
        var after = report(talk(TalkLines.good()));
        assertThat(after.getCriteriaList()).isEqualTo(before.getCriteriaList());
        assertThat(after.getEstimate()).isEqualTo(before.getEstimate());
    }

    @Test
    void a_learner_who_asks_while_the_model_judges_hears_that_it_is_pending_and_the_model_is_asked_once()
            throws InterruptedException {
        var asked = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        assessment.model.answers(_ -> {
            asked.countDown();
            try {
                go.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            return FakeModel.judgement(3, TRUE_QUOTE);
        });
        var talk = talk(TalkLines.good());
        assessment.publish(talk);
        asked.await();
        for (int i = 0; i < 3; i++)
            assertThat(Refusal.of(() -> reports()
                                    .withDeadlineAfter(Duration.ofSeconds(2))
                                    .getTalkReport(request(talk)))
                            .reason())
                    .isEqualTo("REPORT_PENDING");
        assertThat(assessment.model.asked).hasSize(1);
        go.countDown();
        read(talk);
        assertThat(assessment.model.asked).hasSizeLessThanOrEqualTo(2 * JUDGED).doesNotHaveDuplicates();
    }

    @Test
    void a_talk_that_another_process_has_judged_is_pending_until_that_is_over() {
        var talk = talk(TalkLines.good());
        report(talk);
        assessment.model.answers(_ -> FakeModel.judgement(3, TRUE_QUOTE));
        assessment.model.asked.clear();
        execute("DELETE FROM talk_report WHERE attempt_id = '%s'", talk);
        execute(
                "INSERT INTO talk_judging SELECT id, id, timestamptz '2026-11-20 11:00Z' FROM attempt WHERE id = '%s'",
                talk);
        assertThat(Refusal.of(() -> ask(talk)).reason()).isEqualTo("REPORT_PENDING");
        assertThat(assessment.model.asked).isEmpty();
        execute("UPDATE talk_judging SET ends_at = '2026-11-20 10:00Z' WHERE attempt_id = '%s'", talk);
        read(talk);
        assertThat(assessment.model.asked).isNotEmpty();
        assertThat(RatingRows.number(
                        assessment, "SELECT count(*) FROM talk_judging WHERE attempt_id = '" + talk.getId() + "'"))
                .isZero();
    }

    private static void execute(String sql, Session talk) {
        RatingRows.execute(assessment, sql.formatted(talk.getId()));
    }

    @Test
    void too_few_words_are_judged_by_nobody() {
        var talk = talk("Who is it?", "I am nurse. You take the frame now.");
        assertThat(report(talk).hasEstimate()).isFalse();
        assertThat(assessment.model.asked).isEmpty();
    }

    private Session talk(String... lines) {
        return Spoken.by(user).rolePlay(FakeContent.WARD, 1, lines).finished();
    }

    private static int band(TalkReport report, String name) {
        return report.getCriteriaList().stream()
                .filter(one -> one.getName().equals(name))
                .map(CriterionRating::getRated)
                .findFirst()
                .orElseThrow()
                .getBand();
    }

    private TalkReport report(Session talk) {
        assessment.take(talk);
        return read(talk);
    }

    /// Asks again while it is pending.
    private TalkReport read(Session talk) {
        var received = new AtomicReference<TalkReport>();
        AssessmentServer.await(() -> {
            received.set(ask(talk));
            return true;
        });
        return requireNonNull(received.get());
    }

    private TalkReport ask(Session talk) {
        return reports().getTalkReport(request(talk)).getReport();
    }

    private RatingServiceBlockingStub reports() {
        return RatingServiceGrpc.newBlockingStub(assessment.server().as(user));
    }

    private static GetTalkReportRequest request(Session talk) {
        return GetTalkReportRequest.newBuilder().setSessionId(talk.getId()).build();
    }
}
