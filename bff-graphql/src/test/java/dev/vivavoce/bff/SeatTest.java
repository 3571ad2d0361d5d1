package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.runtime.failure.Failure;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The seats of a plan for several people, through the graph.
class SeatTest {
    @RegisterExtension
    static final Edge edge = Edge.of();

    private static final String SEAT = "{ id plan { name } email invitedAt expiresAt acceptedAt speechUsed }";
    private static final String LIST = "{ viewer { seats { bought given " + SEAT + " own " + SEAT + " } } }";

    private final Person owner = edge.person("Ana");
    private final Person member = edge.person("Ben");

    @AfterEach
    void sellAsBefore() {
        edge.billing().seats.refusal = null;
        edge.billing().seats.planId = "team";
    }

    @Test
    void an_owner_gives_a_seat_by_link_and_sees_who_has_it_and_not_more() {
        var invited = invite("Ben@example.org").at("/inviteSeat");
        assertThat(invited.at("/isMailed").asBoolean()).isTrue();
        assertThat(invited.at("/link").asString()).startsWith("https://app.example.org/es/seat#vvs_");
        var id = invited.at("/seat/id").asString();
        assertThat(GlobalId.parse(id).type()).isEqualTo("Seat");
        assertThat(invited.at("/seat").toString()).isEqualTo("""
                {"id":"%s","plan":{"name":"Team"},"email":"Ben@example.org","invitedAt":"2026-09-21T14:13:20.000Z",\
                "expiresAt":"2026-10-03T04:00:00.000Z","acceptedAt":null,"speechUsed":null}""".formatted(id));

        var accepted = accept(member, token(invited.at("/link").asString())).at("/acceptSeat");
        assertThat(accepted.at("/errors")).isEmpty();
        var asMember = """
                {"id":"%s","plan":{"name":"Team"},"email":null,"invitedAt":"2026-09-21T14:13:20.000Z",\
                "expiresAt":null,"acceptedAt":"2026-09-27T09:06:40.000Z","speechUsed":null}""".formatted(id);
        assertThat(accepted.at("/seat").toString()).isEqualTo(asMember);
        assertThat(member.ask(LIST).at("/viewer/seats").toString())
                .isEqualTo("{\"bought\":3,\"given\":[],\"own\":" + asMember + "}");
        assertThat(owner.ask(LIST).at("/viewer/seats").toString()).isEqualTo("""
                {"bought":3,"given":[\
                {"id":"%s","plan":{"name":"Team"},"email":"Ben@example.org","invitedAt":"2026-09-21T14:13:20.000Z",\
                "expiresAt":null,"acceptedAt":"2026-09-27T09:06:40.000Z","speechUsed":720000}],"own":null}""".formatted(id));
    }

    @Test
    void a_seat_is_taken_back_by_its_owner_once_or_twice_and_by_nobody_else() {
        var id = invite("Ben@example.org").at("/inviteSeat/seat/id").asString();
        remove(member, id);
        assertThat(owner.ask(LIST).at("/viewer/seats/given"))
                .as("a stranger takes nothing")
                .hasSize(1);
        for (int i = 0; i < 2; i++)
            assertThat(remove(owner, id).at("/removeSeat/seatId").asString()).isEqualTo(id);
        assertThat(owner.ask(LIST).at("/viewer/seats/given")).isEmpty();
    }

    @Test
    void who_has_a_seat_leaves_it() {
        var invited = invite("Ben@example.org").at("/inviteSeat");
        accept(member, token(invited.at("/link").asString())).at("/acceptSeat");
        remove(member, invited.at("/seat/id").asString()).at("/removeSeat");
        assertThat(member.ask(LIST).at("/viewer/seats/own").isNull()).isTrue();
    }

    @Test
    void an_id_of_another_type_is_refused_before_any_call() {
        var session = GlobalId.of("SpeakingSession", UUID.randomUUID().toString());
        int before = edge.billing().calls.of("RemoveSeat");
        assertThat(remove(owner, session).reason()).isEqualTo("ID_INVALID");
        assertThat(edge.billing().calls.of("RemoveSeat")).isEqualTo(before);
    }

    @Test
    void an_id_that_billing_refuses_is_an_expected_error() {
        var removed = remove(owner, GlobalId.of("Seat", "none")).at("/removeSeat");
        assertThat(removed.toString()).isEqualTo("{\"seatId\":null,\"errors\":[{\"__typename\":\"InvalidInput\"}]}");
    }

    @Test
    void a_link_that_is_not_mailed_says_so() {
        assertThat(invite("Ben@example.com").at("/inviteSeat/isMailed").asBoolean(true))
                .isFalse();
    }

    @Test
    void what_refuses_an_invitation_has_a_type() {
        var wrong = invite("ben").at("/inviteSeat");
        assertThat(wrong.at("/errors/0/__typename").asString()).isEqualTo("InvalidInput");
        assertThat(wrong.at("/errors/0/violations/0/field").asString()).isEqualTo("email");
        assertThat(wrong.at("/seat").isNull()).isTrue();
        assertThat(wrong.at("/link").isNull()).isTrue();
        assertThat(wrong.at("/isMailed").asBoolean(true)).isFalse();

        var link = invite("Ben@example.org").at("/inviteSeat/link").asString();
        accept(member, token(link)).at("/acceptSeat");
        assertThat(error(invite("Ben@example.org"), "inviteSeat")).isEqualTo("SeatTaken");
        invite("Eva@example.org").at("/inviteSeat");
        assertThat(error(invite("Ida@example.org"), "inviteSeat")).isEqualTo("SeatsUsedUp");

        edge.billing().seats.refusal = Failure.notFound("SEATS_UNKNOWN", "pays for no plan with seats");
        assertThat(error(invite("Ida@example.org"), "inviteSeat")).isEqualTo("SeatsUnknown");
        edge.billing().seats.refusal =
                Failure.exhausted("INVITATIONS_LIMITED", "too many links").retryAfter(Duration.ofMinutes(12));
        var limited = invite("Ida@example.org").at("/inviteSeat/errors/0");
        assertThat(limited.at("/__typename").asString()).isEqualTo("InvitationsLimited");
        assertThat(limited.at("/retryAfter").asLong()).isEqualTo(720_000);
    }

    @Test
    void what_refuses_a_link_has_a_type() {
        var own = token(invite("Ben@example.org").at("/inviteSeat/link").asString());
        assertThat(error(accept(owner, own), "acceptSeat")).isEqualTo("SeatIsOwn");
        accept(member, own).at("/acceptSeat");
        var second = token(invite("Eva@example.org").at("/inviteSeat/link").asString());
        assertThat(error(accept(member, second), "acceptSeat")).isEqualTo("SeatElsewhere");
        for (var wrong : new String[] {"vvs_wrong", "", "x".repeat(201)}) {
            var refused = accept(member, wrong);
            assertThat(error(refused, "acceptSeat")).as(wrong).isEqualTo("InvitationUnknown");
            assertThat(refused.at("/acceptSeat/seat").isNull()).isTrue();
        }
    }

    @Test
    void a_failure_that_is_no_ending_stays_one() {
        edge.billing().seats.refusal = Failure.unavailable("DATABASE_UNAVAILABLE", "no database");
        assertThat(invite("Ben@example.org").reason()).isEqualTo("DATABASE_UNAVAILABLE");
        assertThat(accept(edge.nobody(), "vvs_1").reason()).isEqualTo("TOKEN_MISSING");
    }

    @Test
    void a_plan_that_is_no_longer_on_offer_is_null() {
        edge.billing().seats.planId = "gone";
        var invited = invite("Ben@example.org");
        assertThat(invited.at("/inviteSeat/seat/plan").isNull()).isTrue();
        assertThat(invited.at("/inviteSeat/errors")).isEmpty();
    }

    @Test
    void a_whole_team_costs_one_call_for_seats_and_one_for_plans_however_often_it_is_asked_for() {
        var given = token(invite("Ben@example.org").at("/inviteSeat/link").asString());
        accept(member, given).at("/acceptSeat");
        for (var email : new String[] {"Eva@example.org", "Ida@example.org"})
            invite(member, email).at("/inviteSeat");
        var viewer = "viewer { seats { given { plan { name } } own { plan { name } } } }";
        var answer = member.ask("{ one: " + viewer + " two: " + viewer + " }");
        var lastRequest = edge.billing().calls.lastRequestId();
        for (var alias : new String[] {"/one", "/two"})
            assertThat(answer.at(alias + "/seats").toString()).isEqualTo("""
                    {"given":[{"plan":{"name":"Team"}},{"plan":{"name":"Team"}}],"own":{"plan":{"name":"Team"}}}""");
        assertThat(edge.billing().calls.of(lastRequest, "ListSeats")).isEqualTo(1);
        assertThat(edge.billing().calls.of(lastRequest, "ListPlans")).isEqualTo(1);
    }

    @Test
    void somebody_else_who_signs_in_with_a_persons_token_is_not_shown_that_persons_seats() {
        invite("Eva@example.org").at("/inviteSeat");
        var account = Map.of("email", UUID.randomUUID() + "@example.org", "password", "correct horse battery");
        var registered = edge.nobody().ask("""
                mutation($email: String!, $password: String!) {
                  register(input: {email: $email, password: $password, displayName: "Eva",
                                   refreshTokenTransport: BODY}) { errors { __typename } }
                }
                """, account);
        assertThat(registered.at("/register/errors")).isEmpty();
        var signedIn = owner.ask("""
                mutation($email: String!, $password: String!) {
                  login(input: {email: $email, password: $password, refreshTokenTransport: BODY}) {
                    signedIn { viewer { displayName seats { bought } } }
                  }
                }
                """, account).at("/login/signedIn/viewer");
        assertThat(signedIn.toString()).isEqualTo("{\"displayName\":\"Eva\",\"seats\":null}");
    }

    private Person.Answer invite(String email) {
        return invite(owner, email);
    }

    private static Person.Answer invite(Person owner, String email) {
        return owner.ask("""
                mutation($input: InviteSeatInput!) {
                  inviteSeat(input: $input) {
                    seat %s link isMailed
                    errors {
                      __typename
                      ... on InvalidInput { violations { field } }
                      ... on InvitationsLimited { retryAfter }
                    }
                  }
                }
                """.formatted(SEAT), Map.of("input", Map.of("email", email, "locale", "es")));
    }

    private static Person.Answer accept(Person person, String token) {
        return person.ask(
                "mutation($input: AcceptSeatInput!) { acceptSeat(input: $input) { seat " + SEAT
                        + " errors { __typename } } }",
                Map.of("input", Map.of("token", token)));
    }

    private static Person.Answer remove(Person person, String id) {
        return person.ask(
                "mutation($input: RemoveSeatInput!) { removeSeat(input: $input) { seatId errors { __typename } } }",
                Map.of("input", Map.of("seatId", id)));
    }

    private static String token(String link) {
        return link.substring(link.indexOf('#') + 1);
    }

    private static String error(Person.Answer answer, String mutation) {
        return answer.at("/" + mutation + "/errors/0/__typename").asString();
    }
}
