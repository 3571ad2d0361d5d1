package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.v1.GuestMerged;
import dev.vivavoce.identity.v1.UserErased;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestServer.Transport;
import dev.vivavoce.speech.RunningSpeech.Learner;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.GetSessionRequest;
import dev.vivavoce.speech.v1.ListSessionsRequest;
import dev.vivavoce.speech.v1.SessionView;
import dev.vivavoce.speech.v1.StartSessionRequest;
import dev.vivavoce.speech.v1.StartSessionResponse;
import dev.vivavoce.speech.v1.StartSessionResponse.OutcomeCase;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What guests may do, and how users are erased.
class GuestTest {
    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech();

    private static final String SENTENCE = "The nurse will check your blood pressure in the morning.";

    @Test
    void a_guest_speaks_and_reads_no_list() {
        var guest = guest();
        var started = guest.readAloud(SENTENCE);
        try (var speaker = guest.whole(started, Sounds.spoken(SENTENCE))) {
            assertThat(speaker.result().getTranscript()).isNotEmpty();
        }
        assertThat(guest.finish(started).getResult().getTranscript()).isNotEmpty();
        for (Runnable refused : new Runnable[] {
            () -> guest.sessions().listSessions(ListSessionsRequest.getDefaultInstance()),
            () -> guest.sessions()
                    .getSession(GetSessionRequest.newBuilder()
                            .setSessionId(started.getSession().getId())
                            .build())
        }) assertThat(Refusal.of(refused::run).reason()).isEqualTo("ROLE_MISSING");
    }

    @Test
    void of_many_starts_of_one_guest_at_once_three_succeed() throws Exception {
        var guest = guest();
        Callable<OutcomeCase> starting = () -> start(guest, UUID.randomUUID()).getOutcomeCase();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var endings = threads
                    .invokeAll(IntStream.range(0, 12).mapToObj(_ -> starting).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(endings).filteredOn(OutcomeCase.STARTED::equals).hasSize(3);
            assertThat(endings).filteredOn(OutcomeCase.GUEST_USED_UP::equals).hasSize(9);
        }
        assertThat(start(guest, UUID.randomUUID()).getGuestUsedUp().getLimit()).isEqualTo(3);
    }

    @Test
    void a_start_that_is_repeated_counts_once_and_an_account_may_start_more() {
        var guest = guest();
        var key = UUID.randomUUID();
        var first = start(guest, key).getStarted().getSession().getId();
        for (int i = 0; i < 2; i++) start(guest, UUID.randomUUID());
        assertThat(start(guest, key).getStarted().getSession().getId()).isEqualTo(first);
        var registered = new Learner(guest.id(), speech.server().as(guest.id()));
        assertThat(start(registered, UUID.randomUUID()).hasStarted()).isTrue();
    }

    @Test
    void what_a_guest_has_said_moves_to_the_account_it_signs_in_to() {
        var guest = guest();
        var account = speech.learner();
        var started = guest.readAloud(SENTENCE);
        try (var speaker = guest.whole(started, Sounds.spoken(SENTENCE))) {
            assertThat(speaker.result().getTranscript()).isNotEmpty();
        }
        guest.finish(started);
        guest.readAloud(SENTENCE);
        var merged = GuestMerged.newBuilder()
                .setGuestId(guest.id().toString())
                .setUserId(account.id().toString())
                .build();
        speech.server().identity().publish(account.id(), merged);
        RunningSpeech.until("the move", () -> sessions(account).equals("1"));
        assertThat(sessions(guest)).as("what it still says stays the guest's").isEqualTo("1");
        assertThat(account.sessions()
                        .getSession(GetSessionRequest.newBuilder()
                                .setSessionId(started.getSession().getId())
                                .setView(SessionView.SESSION_VIEW_FULL)
                                .build())
                        .getSession()
                        .getResult()
                        .getTranscript())
                .isNotEmpty();
    }

    @Test
    void a_user_who_is_erased_leaves_nothing() {
        var user = speech.learner();
        var other = speech.learner();
        user.readAloud(SENTENCE);
        other.readAloud(SENTENCE);
        speech.server()
                .identity()
                .publish(
                        user.id(),
                        UserErased.newBuilder().setUserId(user.id().toString()).build());
        RunningSpeech.until("the erasure", () -> sessions(user).equals("0"));
        assertThat(sessions(other)).isEqualTo("1");
    }

    private static Learner guest() {
        var id = UUID.randomUUID();
        var token = speech.server().identity().guestToken(id);
        return new Learner(id, speech.server().with(Transport.WIRE, token));
    }

    private static StartSessionResponse start(Learner learner, UUID key) {
        return learner.sessions()
                .startSession(StartSessionRequest.newBuilder()
                        .setIdempotencyKey(key.toString())
                        .setTask(RunningSpeech.reading(SENTENCE))
                        .build());
    }

    private static String sessions(Learner learner) {
        return Sql.text(
                speech.server().settings(),
                "SELECT count(*) FROM speaking_session WHERE user_id = '%s'".formatted(learner.id()));
    }
}
