package dev.vivavoce.assessment.mockexam;

import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.Spoken;
import dev.vivavoce.assessment.rating.TalkLines;
import dev.vivavoce.assessment.v1.AttachSessionRequest;
import dev.vivavoce.assessment.v1.EndMockExamRequest;
import dev.vivavoce.assessment.v1.GetMockExamReportRequest;
import dev.vivavoce.assessment.v1.GetMockExamReportResponse;
import dev.vivavoce.assessment.v1.GetMockExamRequest;
import dev.vivavoce.assessment.v1.GetTalkReportRequest;
import dev.vivavoce.assessment.v1.MockExamPart;
import dev.vivavoce.assessment.v1.MockExamPartKind;
import dev.vivavoce.assessment.v1.MockExamServiceGrpc;
import dev.vivavoce.assessment.v1.MockExamServiceGrpc.MockExamServiceBlockingStub;
import dev.vivavoce.assessment.v1.RatingServiceGrpc;
import dev.vivavoce.assessment.v1.SkipWarmUpRequest;
import dev.vivavoce.assessment.v1.StartMockExamRequest;
import dev.vivavoce.assessment.v1.StartMockExamResponse;
import dev.vivavoce.assessment.v1.TakePartAgainRequest;
import dev.vivavoce.assessment.v1.TalkReport;
import dev.vivavoce.content.v1.Profession;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.speech.v1.Session;
import io.grpc.StatusRuntimeException;
import java.util.UUID;

/// A learner who takes mock exams, for tests.
final class Sitting {
    static final MockExamPartKind WARM_UP = MockExamPartKind.MOCK_EXAM_PART_KIND_WARM_UP;
    static final MockExamPartKind FIRST = MockExamPartKind.MOCK_EXAM_PART_KIND_FIRST_ROLE_PLAY;
    static final MockExamPartKind SECOND = MockExamPartKind.MOCK_EXAM_PART_KIND_SECOND_ROLE_PLAY;

    /// Too few words to be rated.
    static final String[] BRIEF = {"Who is it?", "Good evening, I'm the nurse."};

    /// The first report waits for the grammar checker, which a busy machine loads slowly.
    private static final int MOST_TRIES = 6;

    final UUID learner = UUID.randomUUID();
    private final AssessmentServer assessment;

    Sitting(AssessmentServer assessment) {
        this.assessment = assessment;
    }

    MockExamServiceBlockingStub exams() {
        return MockExamServiceGrpc.newBlockingStub(assessment.server().as(learner));
    }

    dev.vivavoce.assessment.v1.MockExam start() {
        return start(UUID.randomUUID()).getStarted();
    }

    StartMockExamResponse start(UUID key) {
        return start(key, "en", Profession.PROFESSION_NURSING);
    }

    StartMockExamResponse start(UUID key, String language, Profession profession) {
        return exams().startMockExam(StartMockExamRequest.newBuilder()
                .setIdempotencyKey(key.toString())
                .setLanguage(language)
                .setProfession(profession)
                .build());
    }

    dev.vivavoce.assessment.v1.MockExam get(dev.vivavoce.assessment.v1.MockExam exam) {
        return exams().getMockExam(
                        GetMockExamRequest.newBuilder().setId(exam.getId()).build())
                .getExam();
    }

    /// A talk that fits a part: what speech has when it has ended, five minutes from now.
    Spoken talk(dev.vivavoce.assessment.v1.MockExam exam, MockExamPartKind kind, String... lines) {
        var task = part(exam, kind).getTask();
        var spoken = Spoken.by(learner)
                .at(assessment.clock.instant().plusSeconds(300).toString());
        if (task.hasFree()) return spoken.free(task.getFree().getTopic(), lines);
        var rolePlay = task.getRolePlay();
        return spoken.rolePlay(UUID.fromString(rolePlay.getScenarioId()), rolePlay.getScenarioVersion(), lines)
                .inExamMode();
    }

    dev.vivavoce.assessment.v1.MockExam attach(
            dev.vivavoce.assessment.v1.MockExam exam, MockExamPartKind kind, Session session) {
        return attach(exam, kind, session.getId());
    }

    dev.vivavoce.assessment.v1.MockExam attach(
            dev.vivavoce.assessment.v1.MockExam exam, MockExamPartKind kind, String sessionId) {
        return exams().attachSession(AttachSessionRequest.newBuilder()
                        .setId(exam.getId())
                        .setPart(kind)
                        .setSessionId(sessionId)
                        .build())
                .getExam();
    }

    /// Begins a part with the talk and ends it; its event has not arrived.
    Session take(dev.vivavoce.assessment.v1.MockExam exam, MockExamPartKind kind, String... lines) {
        var spoken = talk(exam, kind, lines);
        assessment.sessions.add(spoken.running());
        var _ = attach(exam, kind, spoken.running());
        var finished = spoken.finished();
        assessment.sessions.add(finished);
        return finished;
    }

    Session takeGood(dev.vivavoce.assessment.v1.MockExam exam, MockExamPartKind kind) {
        return take(exam, kind, TalkLines.good());
    }

    dev.vivavoce.assessment.v1.MockExam skip(dev.vivavoce.assessment.v1.MockExam exam) {
        return exams().skipWarmUp(
                        SkipWarmUpRequest.newBuilder().setId(exam.getId()).build())
                .getExam();
    }

    dev.vivavoce.assessment.v1.MockExam again(dev.vivavoce.assessment.v1.MockExam exam, MockExamPartKind kind) {
        return exams().takePartAgain(TakePartAgainRequest.newBuilder()
                        .setId(exam.getId())
                        .setPart(kind)
                        .build())
                .getExam();
    }

    dev.vivavoce.assessment.v1.MockExam end(dev.vivavoce.assessment.v1.MockExam exam) {
        return exams().endMockExam(
                        EndMockExamRequest.newBuilder().setId(exam.getId()).build())
                .getExam();
    }

    GetMockExamReportResponse askReport(dev.vivavoce.assessment.v1.MockExam exam) {
        return exams().getMockExamReport(GetMockExamReportRequest.newBuilder()
                .setId(exam.getId())
                .build());
    }

    /// Has a talk rated, and returns its report.
    TalkReport rated(Session talk) {
        var ratings = RatingServiceGrpc.newBlockingStub(assessment.server().as(learner));
        var request =
                GetTalkReportRequest.newBuilder().setSessionId(talk.getId()).build();
        for (int i = 1; i < MOST_TRIES; i++)
            try {
                return ratings.getTalkReport(request).getReport();
            } catch (StatusRuntimeException thrown) {
                if (!Refusal.of(thrown).reason().equals("REPORT_PENDING")) throw thrown;
            }
        return ratings.getTalkReport(request).getReport();
    }

    /// Asks for the report as long as the answer says when to ask again.
    GetMockExamReportResponse report(dev.vivavoce.assessment.v1.MockExam exam) {
        var answer = askReport(exam);
        for (int i = 1; i < MOST_TRIES && answer.getPending().hasRetryAfter(); i++) answer = askReport(exam);
        return answer;
    }

    /// An exam whose talks are over: the warm-up skipped, the first good, the second as given.
    dev.vivavoce.assessment.v1.MockExam taken(String... second) {
        var exam = start();
        var _ = skip(exam);
        var _ = takeGood(exam, FIRST);
        var _ = take(exam, SECOND, second);
        return exam;
    }

    static MockExamPart part(dev.vivavoce.assessment.v1.MockExam exam, MockExamPartKind kind) {
        return exam.getPartsList().stream()
                .filter(part -> part.getKind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
