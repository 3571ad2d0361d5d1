package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.ListAllRunsRequest;
import dev.vivavoce.speech.v1.ListAllRunsResponse;
import dev.vivavoce.speech.v1.ListNewestRunsRequest;
import dev.vivavoce.speech.v1.OperatedRun;
import dev.vivavoce.speech.v1.PipelineRun;
import dev.vivavoce.speech.v1.PipelineServiceGrpc;
import dev.vivavoce.speech.v1.RunState;
import dev.vivavoce.speech.v1.StepAttempt;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The runs of all people for operators, and the newest runs of many pipelines for their owner.
class OperatedRunsTest {
    private static final String SENTENCE = "The nurse will check your blood pressure in the morning.";

    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech();

    private final PipelineOwner owner = new PipelineOwner(speech);

    @BeforeEach
    void answering() {
        speech.model.reset();
    }

    private static ListAllRunsResponse asked(ListAllRunsRequest.Builder request) {
        return PipelineServiceGrpc.newBlockingStub(speech.server().as(UUID.randomUUID(), Role.ADMIN))
                .listAllRuns(request.build());
    }

    private ListAllRunsRequest.Builder ofOwner() {
        return ListAllRunsRequest.newBuilder().setUserId(owner.learner().id().toString());
    }

    private static List<String> ids(List<OperatedRun> runs) {
        return runs.stream().map(run -> run.getRun().getId()).toList();
    }

    @Test
    void operators_see_each_attempt_and_nothing_that_is_the_owners_own() {
        var file = new FileSender(speech, owner.learner())
                .sent(Pcm.wav(Sounds.spoken(SENTENCE).pcm(), 16_000));
        var pipeline = owner.create(PipelineOwner.recognition(), PipelineOwner.model(), PipelineOwner.synthesis());
        var id = owner.stub()
                .runPipeline(owner.asked(pipeline).setTranscriptionId(file).build())
                .getRun()
                .getId();
        var own = owner.ended(id).getRun();
        var texts = owner.ran(owner.create(PipelineOwner.model()), "A question of mine.");
        var all = asked(ofOwner());
        assertThat(all.getTotalSize()).isEqualTo(2);
        assertThat(ids(all.getRunsList())).containsExactly(texts.getRun().getId(), id);
        assertThat(all.getRunsList())
                .extracting(OperatedRun::getUserId)
                .containsOnly(owner.learner().id().toString());
        assertThat(all.toString())
                .doesNotContain("blood pressure", "You have said", "A question of mine.", "An answer", file)
                .doesNotContain(own.getAttempts(2).getAudioId());
        var seen = all.getRuns(1).getRun();
        var bare = own.toBuilder().clearPipelineName().clearAttempts();
        for (var attempt : own.getAttemptsList()) bare.addAttempts(bare(attempt));
        assertThat(seen).as("but all the rest is as the owner sees it").isEqualTo(bare.build());
    }

    private static StepAttempt.Builder bare(StepAttempt attempt) {
        return attempt.toBuilder().clearText().clearTranscriptionId().clearAudioId();
    }

    @Test
    void pages_and_filters_give_each_run_once() {
        var pipeline = owner.create(PipelineOwner.model());
        var made = new ArrayList<String>();
        for (int i = 0; i < 4; i++)
            made.addFirst(owner.ran(pipeline, "One.").getRun().getId());
        speech.model.failsFirst(1, Failure.precondition("MODEL_OFF", "none"));
        var failed = owner.ran(pipeline, "One more.").getRun();
        made.addFirst(failed.getId());
        var stranger = new PipelineOwner(speech);
        var theirs = stranger.ran(stranger.create(PipelineOwner.model()), "Theirs.")
                .getRun()
                .getId();

        var walked = new ArrayList<String>();
        var request = ofOwner().setPageSize(2);
        do {
            var page = asked(request);
            assertThat(page.getTotalSize()).isEqualTo(5);
            walked.addAll(ids(page.getRunsList()));
            request.setPageToken(page.getNextPageToken());
        } while (!request.getPageToken().isEmpty());
        assertThat(walked).isEqualTo(made);

        assertThat(ids(asked(ofOwner().setState(RunState.RUN_STATE_FAILED)).getRunsList()))
                .containsExactly(failed.getId());
        assertThat(asked(ofOwner().setState(RunState.RUN_STATE_CANCELLED)).getRunsList())
                .isEmpty();
        assertThat(ids(asked(ListAllRunsRequest.newBuilder().setRunId(theirs)).getRunsList()))
                .containsExactly(theirs);
        assertThat(asked(ofOwner().setRunId(theirs)).getTotalSize()).isZero();
        assertThat(ids(asked(ListAllRunsRequest.newBuilder().setPageSize(50)).getRunsList()))
                .contains(theirs, failed.getId());
    }

    @Test
    void a_page_is_read_from_an_index_with_and_without_a_state() {
        var rest = """
                (created_at, id) < (now(), '00000000-0000-4000-8000-000000000000')
                ORDER BY created_at DESC, id DESC LIMIT 51
                """;
        assertThat(Sql.plan(speech.server().settings(), "SELECT id FROM pipeline_run WHERE " + rest))
                .contains("pipeline_run_of_all")
                .doesNotContain("Sort");
        assertThat(Sql.plan(
                        speech.server().settings(), "SELECT id FROM pipeline_run WHERE state = 'FAILED' AND " + rest))
                .contains("pipeline_run_in_state")
                .doesNotContain("Sort");
    }

    @Test
    void what_is_asked_wrongly_is_refused_and_learners_ask_for_nothing() {
        assertThat(Speaker.reason(() -> asked(ListAllRunsRequest.newBuilder().setUserId("ana"))))
                .isEqualTo("INVALID_ARGUMENT/FIELD_INVALID");
        assertThat(Speaker.reason(() -> asked(ListAllRunsRequest.newBuilder().setRunId("one"))))
                .isEqualTo("INVALID_ARGUMENT/FIELD_INVALID");
        assertThat(Speaker.reason(() -> asked(ListAllRunsRequest.newBuilder().setStateValue(99))))
                .isEqualTo("INVALID_ARGUMENT/FIELD_INVALID");
        assertThat(Speaker.reason(() -> asked(ListAllRunsRequest.newBuilder().setPageSize(-1))))
                .isEqualTo("INVALID_ARGUMENT/FIELD_INVALID");
        assertThat(Speaker.reason(() -> asked(ListAllRunsRequest.newBuilder().setPageToken("forged"))))
                .isEqualTo("INVALID_ARGUMENT/PAGE_TOKEN_INVALID");
        assertThat(Speaker.reason(() -> owner.stub().listAllRuns(ListAllRunsRequest.getDefaultInstance())))
                .isEqualTo("PERMISSION_DENIED/ROLE_MISSING");
    }

    @Test
    void the_newest_runs_of_pipelines_are_their_owners_alone() {
        var busy = owner.create(PipelineOwner.model());
        var quiet = owner.create(PipelineOwner.model());
        var quietRun = owner.ran(quiet, "Once.").getRun().getId();
        var newest = new ArrayList<String>();
        for (int i = 0; i < 3; i++)
            newest.addFirst(owner.ran(busy, "Again.").getRun().getId());
        var both = ListNewestRunsRequest.newBuilder()
                .addPipelineIds(busy.getId())
                .addPipelineIds(quiet.getId())
                .addPipelineIds(busy.getId());
        var runs = owner.stub().listNewestRuns(both.build()).getRunsList();
        assertThat(runs).allSatisfy(run -> assertThat(run.getAttemptsList()).isEmpty());
        assertThat(of(busy.getId(), runs)).isEqualTo(newest.subList(0, 2));
        assertThat(of(quiet.getId(), runs)).containsExactly(quietRun);
        assertThat(runs).hasSize(3);
        assertThat(of(
                        busy.getId(),
                        owner.stub().listNewestRuns(both.setMostEach(3).build()).getRunsList()))
                .isEqualTo(newest);
        assertThat(new PipelineOwner(speech).stub().listNewestRuns(both.build()).getRunsList())
                .isEmpty();
        assertThat(Speaker.reason(
                        () -> owner.stub().listNewestRuns(both.setMostEach(11).build())))
                .isEqualTo("INVALID_ARGUMENT/FIELD_INVALID");
        assertThat(Speaker.reason(() -> owner.stub().listNewestRuns(ListNewestRunsRequest.getDefaultInstance())))
                .isEqualTo("INVALID_ARGUMENT/FIELD_INVALID");
    }

    private static List<String> of(String pipelineId, List<PipelineRun> runs) {
        return runs.stream()
                .filter(run -> run.getPipelineId().equals(pipelineId))
                .map(PipelineRun::getId)
                .toList();
    }
}
