package dev.vivavoce.bff.seat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bff.seat.Inputs.AcceptSeatInput;
import dev.vivavoce.bff.seat.Payloads.InviteSeatPayload;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Anyone who has the link of a seat can take it.
class SeatSecretTest {
    @Test
    void a_link_is_not_printed() {
        var link = URI.create("https://app.example.org/seat#vvs_secret");
        assertThat(new InviteSeatPayload(null, link, true, List.of()).toString())
                .isEqualTo("InviteSeatPayload[…]");
        assertThat(new AcceptSeatInput("vvs_secret").toString()).isEqualTo("AcceptSeatInput[…]");
    }
}
