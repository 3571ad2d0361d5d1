package dev.vivavoce.content.dialogue;

import static dev.vivavoce.content.dialogue.StudioCalls.INSULIN;
import static dev.vivavoce.content.dialogue.StudioCalls.reply;
import static dev.vivavoce.content.dialogue.StudioCalls.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.content.ContentServer;
import dev.vivavoce.content.Refusals;
import dev.vivavoce.content.v1.CheckScriptRequest;
import dev.vivavoce.content.v1.GetScriptRequest;
import dev.vivavoce.content.v1.ProposeScriptRequest;
import dev.vivavoce.content.v1.SaveScriptRequest;
import dev.vivavoce.content.v1.ScenarioContent;
import dev.vivavoce.content.v1.TryReplyRequest;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.TestServer;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StudioGrpcTest {
    private static final String FALL = "7a1d5cea-0002-4a10-8000-000000000002";
    private static final String ASTHMA = "7a1d5cea-0004-4a10-8000-000000000004";

    @RegisterExtension
    static final TestServer content = ContentServer.create();

    private final StudioCalls author = StudioCalls.as(content, Role.LEARNER, Role.AUTHOR);
    private final StudioCalls admin = StudioCalls.as(content, Role.LEARNER, Role.ADMIN);

    private ScenarioContent.Builder written(String title) {
        return admin.content(INSULIN, 1).toBuilder().setTitle(title);
    }

    /// A proposal whose partner opens every talk with these words.
    private String scripted(String id, String opening) {
        var lines = author.proposal(id).lines().toList();
        int first = lines.indexOf("opening:") + 1;
        return String.join("\n", lines.subList(0, first))
                + "\n  - " + opening + " One.\n  - " + opening + " Two.\n  - " + opening + " Three.\n"
                + String.join("\n", lines.subList(first + 3, lines.size())) + "\n";
    }

    @Test
    void an_author_writes_tries_and_publishes_a_partner_and_learners_talk_with_it() {
        var id = author.created(written("An author's own"));
        assertThatThrownBy(() -> author.draftScript(id))
                .satisfies(Refusals.refusal(Code.FAILED_PRECONDITION, "SCRIPT_MISSING"));

        var first = scripted(id, "I am the first speaker.");
        assertThat(author.save(id, first)).isEmpty();
        assertThat(author.draftScript(id)).isEqualTo(first);
        var check = author.checkDraft(id, "");
        assertThat(check.getProblemsList()).isEmpty();
        assertThat(check.getLines()).isGreaterThan(100);
        assertThat(check.getUnreachedTasksList()).isEmpty();
        assertThat(text(author.tryDraft(id))).startsWith("I am the first speaker.");
        assertThat(author.tryDraft(id, "How do you feel about starting insulin?")
                        .getLast()
                        .hasEnd())
                .isTrue();
        assertThatThrownBy(() -> reply(content, id, 0)).satisfies(Refusals.refusal(Code.NOT_FOUND, "SCENARIO_UNKNOWN"));

        assertThat(author.publish(id)).isEqualTo(1);
        assertThat(text(reply(content, id, 0))).startsWith("I am the first speaker.");

        author.redraft(id, written("An author's own, better"));
        assertThat(author.draftScript(id)).as("that of the latest version").isEqualTo(first);
        assertThat(author.save(id, scripted(id, "I am the second speaker."))).isEmpty();
        assertThat(text(author.tryDraft(id))).startsWith("I am the second speaker.");
        assertThat(text(reply(content, id, 0))).startsWith("I am the first speaker.");
        assertThat(author.publish(id)).isEqualTo(2);
        assertThat(text(reply(content, id, 0))).startsWith("I am the second speaker.");
        assertThat(text(reply(content, id, 1))).as("a talk that began before").startsWith("I am the first speaker.");
        assertThat(text(author.tryVersion(id, 1))).startsWith("I am the first speaker.");

        assertThat(author.rollBack(id, 1)).isEqualTo(3);
        assertThat(text(reply(content, id, 0))).startsWith("I am the first speaker.");
        assertThat(author.script(id, 3)).isEqualTo(first);
        assertThat(author.content(id, 3).getTitle()).isEqualTo("An author's own");
        assertThat(author.rollBack(id, 1)).as("a repeat").isEqualTo(3);
    }

    @Test
    void a_script_alone_makes_a_draft_and_its_roll_back_a_version() {
        var id = author.created(written("Only the script changes"));
        assertThat(author.publish(id)).isEqualTo(1);
        assertThatThrownBy(() -> reply(content, id, 1))
                .satisfies(Refusals.refusal(Code.FAILED_PRECONDITION, "SCRIPT_MISSING"));
        assertThat(author.save(id, scripted(id, "Now there is somebody."))).isEmpty();
        assertThat(author.publish(id)).isEqualTo(2);
        assertThat(author.content(id, 2)).isEqualTo(author.content(id, 1));
        assertThat(text(reply(content, id, 2))).startsWith("Now there is somebody.");
        assertThat(author.save(id, "")).as("no partner any more").isEmpty();
        assertThat(author.publish(id)).isEqualTo(3);
        assertThatThrownBy(() -> reply(content, id, 0))
                .satisfies(Refusals.refusal(Code.FAILED_PRECONDITION, "SCRIPT_MISSING"));
        assertThat(author.rollBack(id, 2))
                .as("the same content with another script")
                .isEqualTo(4);
        assertThat(text(reply(content, id, 0))).startsWith("Now there is somebody.");
    }

    @Test
    void a_script_that_cannot_be_used_is_stored_and_cannot_be_published_or_tried() {
        var id = author.created(written("Half a script"));
        for (var half : List.of("opening: [Hello.", "scenario: " + UUID.randomUUID(), "- a list", "&a b: *a")) {
            assertThat(author.save(id, half)).hasSize(1);
            assertThat(author.draftScript(id)).isEqualTo(half);
            assertThat(author.checkDraft(id, "").getProblemsList()).hasSize(1);
            assertThatThrownBy(() -> author.publish(id))
                    .satisfies(Refusals.refusal(Code.FAILED_PRECONDITION, "SCRIPT_INVALID"));
            assertThatThrownBy(() -> author.tryDraft(id))
                    .satisfies(Refusals.refusal(Code.FAILED_PRECONDITION, "SCRIPT_INVALID"));
        }
        assertThat(author.checkDraft(id, "a: 1").getProblemsList()).hasSize(1);
        assertThat(author.checkDraft(id, author.proposal(id)).getProblemsList()).isEmpty();
    }

    @Test
    void a_built_in_script_stays_with_the_scenario_as_long_as_it_fits() {
        assertThat(author.content(FALL, 1).getTasksCount()).isGreaterThan(1);
        var before = text(reply(content, FALL, 1));
        var retitled = admin.content(FALL, 1).toBuilder().setTitle("A fall, with another title");
        admin.redraft(FALL, retitled);
        assertThat(admin.publish(FALL)).isEqualTo(2);
        assertThat(text(reply(content, FALL, 2))).isEqualTo(before);

        admin.redraft(FALL, retitled.setTasks(0, "Do something else."));
        assertThat(admin.checkDraft(FALL, "").getProblemsList())
                .singleElement()
                .asString()
                .contains("differ from those of version 2");
        assertThatThrownBy(() -> admin.tryDraft(FALL))
                .satisfies(Refusals.refusal(Code.FAILED_PRECONDITION, "SCRIPT_INVALID"));
        assertThatThrownBy(() -> admin.publish(FALL))
                .satisfies(Refusals.refusal(Code.FAILED_PRECONDITION, "SCRIPT_INVALID"));
        assertThat(admin.save(FALL, admin.draftScript(FALL)))
                .as("the author says that it fits")
                .isEmpty();
        assertThat(admin.publish(FALL)).isEqualTo(3);
        assertThat(text(reply(content, FALL, 3))).isEqualTo(before);
    }

    @Test
    void an_author_neither_reads_nor_changes_what_another_has_written() {
        var id = author.created(written("Not yours"));
        author.save(id, scripted(id, "Nobody else hears this."));
        author.publish(id);
        var other = StudioCalls.as(content, Role.LEARNER, Role.AUTHOR);
        for (var whose : List.of(id, INSULIN)) {
            List<Callable<?>> calls = List.of(
                    () -> other.script(whose, 1),
                    () -> other.draftScript(whose),
                    () -> other.save(whose, ""),
                    () -> other.proposal(whose),
                    () -> other.checkDraft(whose, ""),
                    () -> other.checkDraft(whose, "a: 1"),
                    () -> other.tryDraft(whose),
                    () -> other.tryVersion(whose, 1));
            for (var call : calls)
                assertThatThrownBy(call::call).satisfies(Refusals.refusal(Code.PERMISSION_DENIED, "SCENARIO_NOT_OWN"));
        }
        assertThat(admin.script(id, 1)).contains("Nobody else hears this.");
    }

    @Test
    void learners_and_examiners_see_nothing_of_the_studio() {
        var stub = StudioCalls.as(content, Role.LEARNER, Role.EXAMINER).dialogues();
        List<Callable<?>> calls = List.of(
                () -> stub.getScript(
                        GetScriptRequest.newBuilder().setScenarioId(INSULIN).build()),
                () -> stub.saveScript(
                        SaveScriptRequest.newBuilder().setScenarioId(INSULIN).build()),
                () -> stub.proposeScript(
                        ProposeScriptRequest.newBuilder().setScenarioId(INSULIN).build()),
                () -> stub.checkScript(
                        CheckScriptRequest.newBuilder().setScenarioId(INSULIN).build()),
                () -> stub.tryReply(TryReplyRequest.newBuilder()
                                .setTalk(StudioCalls.talk(INSULIN, 1))
                                .build())
                        .next());
        for (var call : calls)
            assertThatThrownBy(call::call).satisfies(Refusals.refusal(Code.PERMISSION_DENIED, "ROLE_MISSING"));
    }

    @Test
    void an_unknown_scenario_version_or_language_is_told() {
        var nobody = UUID.randomUUID().toString();
        List<Callable<?>> calls = List.of(
                () -> admin.script(nobody, 0),
                () -> admin.script(INSULIN, 99),
                () -> admin.draftScript(nobody),
                () -> admin.save(nobody, "x"),
                () -> admin.proposal(nobody),
                () -> admin.checkDraft(nobody, ""),
                () -> admin.tryVersion(INSULIN, 99));
        for (var call : calls)
            assertThatThrownBy(call::call).satisfies(Refusals.refusal(Code.NOT_FOUND, "SCENARIO_UNKNOWN"));
        var welsh = author.created(written("Yn Gymraeg").setLanguage("cy"));
        List<Callable<?>> inWelsh = List.of(
                () -> author.save(welsh, "x: 1"),
                () -> author.proposal(welsh),
                () -> author.checkDraft(welsh, "x: 1"),
                () -> author.tryDraft(welsh));
        for (var call : inWelsh)
            assertThatThrownBy(call::call)
                    .satisfies(Refusals.refusal(Code.FAILED_PRECONDITION, "LANGUAGE_UNSUPPORTED"));
        assertThat(author.save(welsh, "")).isEmpty();
        assertThat(author.publish(welsh)).isEqualTo(1);
    }

    @Test
    void the_length_of_a_script_is_bounded_and_what_cannot_be_stored_is_refused() {
        var id = author.created(written("Too long"));
        for (var script : List.of("#".repeat(200_001), "a\u0000b")) {
            assertThatThrownBy(() -> author.save(id, script))
                    .satisfies(thrown -> assertThat(Refusals.fields(thrown)).containsExactly("script"));
            assertThatThrownBy(() -> author.checkDraft(id, script))
                    .satisfies(thrown -> assertThat(Refusals.fields(thrown)).containsExactly("script"));
        }
        assertThat(author.save(id, "#".repeat(200_000))).hasSize(1);
    }

    /// Short texts that would become long ones, or take long: told as problems, which are cut.
    @Test
    void hostile_scripts_are_told_as_problems() {
        var id = author.created(written("Hostile"));
        var line = "x".repeat(90_000);
        for (var script : List.of(
                "a: &a [x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\n",
                "a: &a " + line + "\nb: [" + "*a, ".repeat(20_000) + "]",
                "[".repeat(200_000),
                "scenario: " + line,
                "a: !!java.net.URL [\"http://localhost\"]",
                author.proposal(id).replace("opening:\n", "opening:\n" + "  - x y\n".repeat(15_000)),
                author.proposal(id).replace("opening:\n", "opening:\n  - " + line + "\n"))) {
            var problems = author.save(id, script);
            assertThat(problems).isNotEmpty().hasSizeLessThanOrEqualTo(100);
            assertThat(problems).allSatisfy(problem -> assertThat(problem).hasSizeLessThanOrEqualTo(400));
        }
    }

    @Test
    void an_author_sees_what_a_built_in_script_misses() {
        var check = admin.dialogues()
                .checkScript(
                        CheckScriptRequest.newBuilder().setScenarioId(ASTHMA).build());
        assertThat(check.getProblemsList()).isEmpty();
        assertThat(check.getLines()).isGreaterThan(150);
        assertThat(check.getMissedCount()).isBetween(1, (int) (check.getLines() * 0.4));
        assertThat(check.getMissedList())
                .allSatisfy(missed -> assertThat(missed.getFound()).isNotEqualTo(missed.getWanted()));
        assertThat(check.getUnreachedTasksList()).isEmpty();
    }

    @Test
    void one_check_runs_at_a_time_and_the_others_are_told_when_to_come_back() throws InterruptedException {
        var request = CheckScriptRequest.newBuilder().setScenarioId(ASTHMA).build();
        var busy = new AtomicReference<@Nullable Throwable>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(_ -> () -> {
                        try {
                            return admin.dialogues().checkScript(request).getLines() > 0;
                        } catch (StatusRuntimeException thrown) {
                            busy.set(thrown);
                            return false;
                        }
                    })
                    .toList());
        }
        assertThat(busy.get()).satisfies(Refusals.refusal(Code.RESOURCE_EXHAUSTED, "CHECKS_BUSY"));
    }

    @Test
    void a_check_whose_caller_has_left_makes_room_for_the_next() {
        var request = CheckScriptRequest.newBuilder().setScenarioId(ASTHMA).build();
        assertThatThrownBy(() -> admin.dialogues()
                        .withDeadlineAfter(Duration.ofMillis(20))
                        .checkScript(request))
                .satisfies(thrown -> assertThat(Status.fromThrowable(thrown).getCode())
                        .isIn(Code.DEADLINE_EXCEEDED, Code.CANCELLED, Code.RESOURCE_EXHAUSTED));
        Await.until("the next check", Duration.ofSeconds(60), () -> {
            try {
                return admin.dialogues().checkScript(request).getLines() > 0;
            } catch (StatusRuntimeException _) {
                return false;
            }
        });
    }
}
