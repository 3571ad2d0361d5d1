package dev.vivavoce.assessment.mockexam;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.Durations;
import dev.vivavoce.assessment.mockexam.MockExam.Kind;
import dev.vivavoce.assessment.mockexam.MockExam.Part;
import dev.vivavoce.assessment.mockexam.MockExam.Profession;
import dev.vivavoce.assessment.mockexam.MockExam.Task;
import dev.vivavoce.assessment.mockexam.MockExam.Wish;
import dev.vivavoce.assessment.mockexam.Progress.PartState;
import dev.vivavoce.assessment.v1.Estimate;
import dev.vivavoce.assessment.v1.GetMockExamReportResponse;
import dev.vivavoce.assessment.v1.MockExamNotRated;
import dev.vivavoce.assessment.v1.MockExamPart;
import dev.vivavoce.assessment.v1.MockExamPartKind;
import dev.vivavoce.assessment.v1.MockExamPartRating;
import dev.vivavoce.assessment.v1.MockExamPartState;
import dev.vivavoce.assessment.v1.MockExamReportPending;
import dev.vivavoce.assessment.v1.MockExamScenariosMissing;
import dev.vivavoce.assessment.v1.MockExamState;
import dev.vivavoce.assessment.v1.SessionExam;
import dev.vivavoce.assessment.v1.StartMockExamRequest;
import dev.vivavoce.assessment.v1.StartMockExamResponse;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.Violations;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.RolePlayMode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// Maps exams to messages, and requests to what the rules take.
final class MockExamMapping {
    private static final int LONGEST_TAG = 35;
    /// How long a warm-up is meant to take.
    private static final Duration WARM_UP = Duration.ofMinutes(3);

    private MockExamMapping() {}

    /// @throws Failure FIELD_INVALID, naming every wrong field
    static Wish wish(StartMockExamRequest request) {
        var tag = request.getLanguage();
        var locale = Locale.forLanguageTag(tag.length() > LONGEST_TAG ? "" : tag);
        var profession = profession(request.getProfession());
        var violations = new Violations();
        violations.check(
                "language",
                !locale.getLanguage().isEmpty(),
                "must be a BCP 47 tag of at most " + LONGEST_TAG + " characters");
        violations.check("profession", profession.isPresent(), "expected: a profession");
        violations.throwIfAny();
        return new Wish(locale.toLanguageTag(), profession.orElseThrow());
    }

    private static Optional<Profession> profession(dev.vivavoce.content.v1.Profession profession) {
        return switch (profession) {
            case PROFESSION_EVERYDAY -> Optional.of(Profession.EVERYDAY);
            case PROFESSION_NURSING -> Optional.of(Profession.NURSING);
            case PROFESSION_MEDICINE -> Optional.of(Profession.MEDICINE);
            case PROFESSION_PHARMACY -> Optional.of(Profession.PHARMACY);
            case PROFESSION_UNSPECIFIED, UNRECOGNIZED -> Optional.empty();
        };
    }

    static dev.vivavoce.content.v1.Profession message(Profession profession) {
        return switch (profession) {
            case EVERYDAY -> dev.vivavoce.content.v1.Profession.PROFESSION_EVERYDAY;
            case NURSING -> dev.vivavoce.content.v1.Profession.PROFESSION_NURSING;
            case MEDICINE -> dev.vivavoce.content.v1.Profession.PROFESSION_MEDICINE;
            case PHARMACY -> dev.vivavoce.content.v1.Profession.PROFESSION_PHARMACY;
        };
    }

    /// @throws Failure FIELD_INVALID unless it is set to a part that this version knows
    static Kind kind(MockExamPartKind part) {
        return switch (part) {
            case MOCK_EXAM_PART_KIND_WARM_UP -> Kind.WARM_UP;
            case MOCK_EXAM_PART_KIND_FIRST_ROLE_PLAY -> Kind.FIRST_ROLE_PLAY;
            case MOCK_EXAM_PART_KIND_SECOND_ROLE_PLAY -> Kind.SECOND_ROLE_PLAY;
            case MOCK_EXAM_PART_KIND_UNSPECIFIED, UNRECOGNIZED ->
                throw Failure.invalidField("part", "expected: a part");
        };
    }

    static MockExamPartKind message(Kind kind) {
        return switch (kind) {
            case WARM_UP -> MockExamPartKind.MOCK_EXAM_PART_KIND_WARM_UP;
            case FIRST_ROLE_PLAY -> MockExamPartKind.MOCK_EXAM_PART_KIND_FIRST_ROLE_PLAY;
            case SECOND_ROLE_PLAY -> MockExamPartKind.MOCK_EXAM_PART_KIND_SECOND_ROLE_PLAY;
        };
    }

    static StartMockExamResponse message(MockExams.Start start) {
        var response = StartMockExamResponse.newBuilder();
        switch (start) {
            case MockExams.Start.Started(Progress exam) -> response.setStarted(message(exam));
            case MockExams.Start.UnderWay(Progress exam) -> response.setUnderWay(message(exam));
            case MockExams.Start.ScenariosMissing(int found) ->
                response.setScenariosMissing(
                        MockExamScenariosMissing.newBuilder().setFound(found));
        }
        return response.build();
    }

    static dev.vivavoce.assessment.v1.MockExam message(Progress progress) {
        var exam = progress.exam();
        var message = dev.vivavoce.assessment.v1.MockExam.newBuilder()
                .setId(exam.id().toString())
                .setLanguage(exam.wish().language())
                .setProfession(message(exam.wish().profession()))
                .setState(message(progress.state()))
                .setStartedAt(ProtoTimes.timestamp(exam.startedAt()));
        for (var part : exam.parts()) message.addParts(message(progress, part));
        progress.end()
                .ifPresentOrElse(
                        end -> message.setEndedAt(ProtoTimes.timestamp(end.at())),
                        () -> message.setExpiresAt(ProtoTimes.timestamp(progress.expiresAt())));
        if (exam.estimate() != null) message.setEstimate(estimate(exam.estimate()));
        return message.build();
    }

    private static MockExamState message(MockExam.State state) {
        return switch (state) {
            case UNDER_WAY -> MockExamState.MOCK_EXAM_STATE_UNDER_WAY;
            case COMPLETE -> MockExamState.MOCK_EXAM_STATE_COMPLETE;
            case ABANDONED -> MockExamState.MOCK_EXAM_STATE_ABANDONED;
            case EXPIRED -> MockExamState.MOCK_EXAM_STATE_EXPIRED;
        };
    }

    private static MockExamPart message(Progress progress, Part part) {
        var message = MockExamPart.newBuilder()
                .setKind(message(part.kind()))
                .setState(message(progress.state(part)))
                .setTask(task(part.task()))
                .setSessionKey(part.sessionKey().toString())
                .setRepeatable(progress.isRepeatable(part));
        if (!part.kind().isRolePlay()) message.setLength(Durations.fromMillis(WARM_UP.toMillis()));
        var talk = part.talk();
        if (talk == null) return message.build();
        message.setSessionId(talk.sessionId().toString()).setBegunAt(ProtoTimes.timestamp(talk.begunAt()));
        if (talk.endedAt() != null) message.setEndedAt(ProtoTimes.timestamp(talk.endedAt()));
        if (part.kind().isRolePlay()) message.setRating(rating(talk.standing()));
        return message.build();
    }

    private static MockExamPartState message(PartState state) {
        return switch (state) {
            case WAITING -> MockExamPartState.MOCK_EXAM_PART_STATE_WAITING;
            case OPEN -> MockExamPartState.MOCK_EXAM_PART_STATE_OPEN;
            case UNDER_WAY -> MockExamPartState.MOCK_EXAM_PART_STATE_UNDER_WAY;
            case FINISHED -> MockExamPartState.MOCK_EXAM_PART_STATE_FINISHED;
            case SKIPPED -> MockExamPartState.MOCK_EXAM_PART_STATE_SKIPPED;
            case DELETED -> MockExamPartState.MOCK_EXAM_PART_STATE_DELETED;
        };
    }

    private static MockExamPartRating rating(MockExam.Standing standing) {
        return switch (standing) {
            case RUNNING, DELETED -> MockExamPartRating.MOCK_EXAM_PART_RATING_UNSPECIFIED;
            case PENDING -> MockExamPartRating.MOCK_EXAM_PART_RATING_PENDING;
            case RATED -> MockExamPartRating.MOCK_EXAM_PART_RATING_RATED;
            case NOT_RATED -> MockExamPartRating.MOCK_EXAM_PART_RATING_NOT_RATED;
        };
    }

    private static dev.vivavoce.speech.v1.Task task(Task task) {
        var message = dev.vivavoce.speech.v1.Task.newBuilder().setPurpose(Purpose.PURPOSE_ATTEMPT);
        switch (task) {
            case Task.WarmUp(var language, var topic) ->
                message.getFreeBuilder().setLanguage(language).setTopic(topic);
            case Task.RolePlay(var scenarioId, var version, var language) ->
                message.getRolePlayBuilder()
                        .setScenarioId(scenarioId.toString())
                        .setScenarioVersion(version)
                        .setMode(RolePlayMode.ROLE_PLAY_MODE_EXAM)
                        .setLanguage(language);
        }
        return message.build();
    }

    static SessionExam message(MockExam.SessionPart part) {
        return SessionExam.newBuilder()
                .setSessionId(part.sessionId().toString())
                .setExamId(part.examId().toString())
                .setPart(message(part.kind()))
                .build();
    }

    static GetMockExamReportResponse message(MockReports.Outcome outcome) {
        var response = GetMockExamReportResponse.newBuilder();
        switch (outcome) {
            case MockReports.Outcome.Ready(var report) -> response.setReady(MockReportMapping.message(report));
            case MockReports.Outcome.Pending(var retryAfter) -> {
                var pending = MockExamReportPending.newBuilder();
                if (retryAfter != null) pending.setRetryAfter(Durations.fromMillis(retryAfter.toMillis()));
                response.setPending(pending);
            }
            case MockReports.Outcome.NotRated(var reason) -> response.setNotRated(message(reason));
        }
        return response.build();
    }

    private static MockExamNotRated message(MockReports.Reason reason) {
        return switch (reason) {
            case INCOMPLETE -> MockExamNotRated.MOCK_EXAM_NOT_RATED_INCOMPLETE;
            case TOO_FEW_WORDS -> MockExamNotRated.MOCK_EXAM_NOT_RATED_TOO_FEW_WORDS;
            case DELETED -> MockExamNotRated.MOCK_EXAM_NOT_RATED_DELETED;
            case RUBRIC_CHANGED -> MockExamNotRated.MOCK_EXAM_NOT_RATED_RUBRIC_CHANGED;
        };
    }

    private static Estimate estimate(byte[] stored) {
        try {
            return Estimate.parseFrom(stored);
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalStateException("a stored estimate cannot be read", thrown);
        }
    }
}
