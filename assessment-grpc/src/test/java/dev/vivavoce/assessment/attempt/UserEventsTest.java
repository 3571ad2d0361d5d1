package dev.vivavoce.assessment.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.Spoken;
import dev.vivavoce.assessment.v1.AttemptServiceGrpc;
import dev.vivavoce.assessment.v1.GetAttemptRequest;
import dev.vivavoce.assessment.v1.ListAttemptsRequest;
import dev.vivavoce.identity.v1.GuestMerged;
import dev.vivavoce.identity.v1.UserErased;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestServer.Transport;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UserEventsTest {
    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private final UUID user = UUID.randomUUID();

    @Test
    void a_user_who_is_erased_has_no_attempts_and_a_late_end_adds_none() {
        assessment.take(Spoken.by(user).finished(), Spoken.by(user).finished());
        assertThat(assessment.attempts(user)).isEqualTo(2);
        assessment
                .server()
                .identity()
                .publish(
                        user, UserErased.newBuilder().setUserId(user.toString()).build());
        AssessmentServer.await(() -> assessment.attempts(user) == 0);
        assessment.take(Spoken.by(user).finished());
        assertThat(assessment.attempts(user)).isZero();
    }

    @Test
    void the_attempts_of_a_guest_who_signs_in_move_to_the_account_and_a_late_end_is_added_there() {
        var guest = UUID.randomUUID();
        assessment.take(
                Spoken.by(guest).finished(),
                Spoken.by(guest).finished(),
                Spoken.by(user).finished());
        merge(guest, user);
        AssessmentServer.await(() -> assessment.attempts(user) == 3);
        assertThat(assessment.attempts(guest)).isZero();
        assessment.take(Spoken.by(guest).finished());
        assertThat(assessment.attempts(user)).isEqualTo(4);
        merge(guest, user);
        merge(guest, UUID.randomUUID());
        assessment.take(Spoken.by(guest).finished());
        assertThat(assessment.attempts(user))
                .as("the first account of a guest keeps them")
                .isEqualTo(5);
    }

    private static void merge(UUID guest, UUID account) {
        assessment
                .server()
                .identity()
                .publish(
                        account,
                        GuestMerged.newBuilder()
                                .setGuestId(guest.toString())
                                .setUserId(account.toString())
                                .build());
    }

    @Test
    void a_guest_reads_an_attempt_of_its_own_and_no_list() {
        var said = Spoken.by(user).finished();
        assessment.take(said, Spoken.by(UUID.randomUUID()).finished());
        var token = assessment.server().identity().guestToken(user);
        var attempts = AttemptServiceGrpc.newBlockingStub(assessment.server().with(Transport.WIRE, token));
        var own = GetAttemptRequest.newBuilder().setAttemptId(said.getId()).build();
        assertThat(attempts.getAttempt(own).getAttempt().getTask()).isEqualTo(said.getTask());
        assertThat(Refusal.of(() -> attempts.listAttempts(ListAttemptsRequest.getDefaultInstance()))
                        .reason())
                .isEqualTo("ROLE_MISSING");
    }
}
