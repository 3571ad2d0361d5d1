package dev.vivavoce.bff.examination;

import static java.util.stream.Collectors.toMap;

import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.examination.Inputs.ClaimExaminationInput;
import dev.vivavoce.bff.examination.Inputs.HearExaminationInput;
import dev.vivavoce.bff.examination.Inputs.ReleaseExaminationInput;
import dev.vivavoce.bff.examination.Inputs.RequestExaminationInput;
import dev.vivavoce.bff.examination.Inputs.SubmitRatingInput;
import dev.vivavoce.bff.examination.Inputs.WithdrawExaminationInput;
import dev.vivavoce.bff.examination.Payloads.AlreadyRated;
import dev.vivavoce.bff.examination.Payloads.ClaimExaminationPayload;
import dev.vivavoce.bff.examination.Payloads.ClaimExpired;
import dev.vivavoce.bff.examination.Payloads.ExaminationTaken;
import dev.vivavoce.bff.examination.Payloads.ExaminationUnknown;
import dev.vivavoce.bff.examination.Payloads.ExaminationsOpen;
import dev.vivavoce.bff.examination.Payloads.ExaminersNotAllowed;
import dev.vivavoce.bff.examination.Payloads.HearExaminationPayload;
import dev.vivavoce.bff.examination.Payloads.OwnTalk;
import dev.vivavoce.bff.examination.Payloads.RecordingUnknown;
import dev.vivavoce.bff.examination.Payloads.ReleaseExaminationPayload;
import dev.vivavoce.bff.examination.Payloads.RequestExaminationPayload;
import dev.vivavoce.bff.examination.Payloads.SubmitRatingPayload;
import dev.vivavoce.bff.examination.Payloads.TalkNotRatable;
import dev.vivavoce.bff.examination.Payloads.WithdrawExaminationPayload;
import dev.vivavoce.bff.examination.QueuedExamination.ExaminationFilter;
import dev.vivavoce.bff.graphql.Connection;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.Paging;
import dev.vivavoce.bff.graphql.UnionMembers;
import dev.vivavoce.bff.rating.TalkReport;
import dev.vivavoce.bff.scenario.Scenario;
import dev.vivavoce.bff.scenario.ScenarioClient;
import dev.vivavoce.bff.speaking.SpeakingSession;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// Ratings by examiners: what learners ask for, and the examiners' desk.
@Controller
final class ExaminationController implements UnionMembers {
    private final ExaminationClient examinations;
    private final ScenarioClient scenarios;

    ExaminationController(ExaminationClient examinations, ScenarioClient scenarios) {
        this.examinations = examinations;
        this.scenarios = scenarios;
    }

    @BatchMapping
    Map<TalkReport, Examination> examination(@ContextValue Requester requester, List<TalkReport> reports) {
        var bySession =
                examinations
                        .examinations(
                                requester,
                                reports.stream().map(TalkReport::sessionId).toList())
                        .stream()
                        .collect(toMap(Examination::sessionId, examination -> examination));
        return reports.stream()
                .distinct()
                .filter(report -> bySession.containsKey(report.sessionId()))
                .collect(toMap(report -> report, report -> bySession.get(report.sessionId())));
    }

    @QueryMapping
    Connection<QueuedExamination> examinations(
            @ContextValue Requester requester,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable ExaminationFilter filter) {
        return Paging.connection(first, after, (size, token) -> examinations.page(requester, filter, size, token));
    }

    @BatchMapping
    Map<QueuedExamination, Scenario> scenario(@ContextValue Requester requester, List<QueuedExamination> entries) {
        return scenarios.ofParents(requester, entries, QueuedExamination::scenarioRef);
    }

    @BatchMapping(field = "scenario")
    Map<ExaminationPaper, Scenario> scenarioOfPaper(@ContextValue Requester requester, List<ExaminationPaper> papers) {
        return scenarios.ofParents(requester, papers, ExaminationPaper::scenarioRef);
    }

    @QueryMapping
    List<ExaminationAgreement> examinationAgreement(
            @ContextValue Requester requester,
            @Argument @Nullable String rubric,
            @Argument @Nullable OffsetDateTime since) {
        return examinations.agreement(requester, rubric, since);
    }

    @MutationMapping
    RequestExaminationPayload requestExamination(
            @ContextValue Requester requester, @Argument RequestExaminationInput input) {
        return examinations.request(requester, GlobalId.local(SpeakingSession.TYPE, input.sessionId()));
    }

    @MutationMapping
    WithdrawExaminationPayload withdrawExamination(
            @ContextValue Requester requester, @Argument WithdrawExaminationInput input) {
        return examinations.withdraw(requester, GlobalId.local(SpeakingSession.TYPE, input.sessionId()));
    }

    @MutationMapping
    ClaimExaminationPayload claimExamination(@ContextValue Requester requester, @Argument ClaimExaminationInput input) {
        return examinations.claim(requester, GlobalId.local(Examination.TYPE, input.examinationId()));
    }

    @MutationMapping
    ReleaseExaminationPayload releaseExamination(
            @ContextValue Requester requester, @Argument ReleaseExaminationInput input) {
        return examinations.release(requester, GlobalId.local(Examination.TYPE, input.examinationId()));
    }

    @MutationMapping
    HearExaminationPayload hearExamination(@ContextValue Requester requester, @Argument HearExaminationInput input) {
        return examinations.hear(requester, GlobalId.local(Examination.TYPE, input.examinationId()));
    }

    @MutationMapping
    SubmitRatingPayload submitRating(@ContextValue Requester requester, @Argument SubmitRatingInput input) {
        return examinations.submit(requester, GlobalId.local(Examination.TYPE, input.examinationId()), input);
    }

    @Override
    public List<Class<?>> unionMembers() {
        return List.of(
                AlreadyRated.class,
                ClaimExpired.class,
                ExaminationTaken.class,
                ExaminationUnknown.class,
                ExaminationsOpen.class,
                ExaminersNotAllowed.class,
                OwnTalk.class,
                RecordingUnknown.class,
                TalkNotRatable.class);
    }
}
