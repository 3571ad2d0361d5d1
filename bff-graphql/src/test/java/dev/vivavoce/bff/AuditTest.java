package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.v1.AuditAct;
import dev.vivavoce.identity.v1.AuditOutcome;
import dev.vivavoce.runtime.security.TokenVerifier;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The audit log, through the graph.
class AuditTest {
    private static final String LIST = """
            query($filter: AuditFilterInput) {
              auditEvents(first: 50, filter: $filter) {
                nodes {
                  number at act outcome targetId sessionId network device hash
                  actor { service pseudonym person { id displayName email } }
                  subject { service pseudonym person { id displayName } }
                  details { name value }
                }
                pageInfo { hasNextPage }
              }
            }
            """;

    @RegisterExtension
    static final Edge edge = Edge.of();

    private final Person ana = administrator("Ana");
    private final Person ben = edge.person("Ben");

    @BeforeEach
    void people() {
        edge.identity().audit.people.clear();
        edge.identity()
                .audit
                .people
                .addAll(List.of(ana.id().toString(), ben.id().toString()));
    }

    @Test
    void actors_and_subjects_of_a_page_are_one_call() {
        edge.identity().calls.reset();
        var events = ana.ask(LIST, Map.of()).at("/auditEvents/nodes");
        assertThat(events).hasSize(3);
        assertThat(events.at("/0/number").asInt()).isEqualTo(1);
        assertThat(events.at("/0/act").asString()).isEqualTo("ROLE_GRANTED");
        assertThat(events.at("/0/actor/person/displayName").asString()).isEqualTo("Ana");
        assertThat(events.at("/0/subject/person/displayName").asString()).isEqualTo("Ben");
        assertThat(events.at("/1/actor/person/displayName").asString()).isEqualTo("Ben");
        assertThat(events.at("/0/details/0/name").asString()).isEqualTo("ROLE");
        assertThat(events.at("/0/network").isNull()).isTrue();
        assertThat(events.at("/2/actor/service").asString()).isEqualTo("speech");
        assertThat(events.at("/2/actor/person").isNull()).isTrue();
        assertThat(events.at("/2/subject/pseudonym").asString()).isEqualTo("of somebody erased");
        assertThat(events.at("/2/subject/person").isNull()).isTrue();
        assertThat(edge.identity().calls.of("BatchGetUsers")).isEqualTo(1);
    }

    @Test
    void the_filter_reaches_identity() {
        var id = ana.ask(LIST, Map.of())
                .at("/auditEvents/nodes/0/subject/person/id")
                .asString();
        var _ = ana.ask(
                LIST,
                Map.of(
                        "filter",
                        Map.of(
                                "personId", id,
                                "act", "SIGN_IN",
                                "outcome", "REFUSED",
                                "from", "2026-11-20T09:30:00Z",
                                "until", "2026-11-21T09:30:00Z")));
        var filter = edge.identity().audit.listed.getFilter();
        assertThat(filter.getPersonId()).isEqualTo(ben.id().toString());
        assertThat(filter.getAct()).isEqualTo(AuditAct.AUDIT_ACT_SIGN_IN);
        assertThat(filter.getOutcome()).isEqualTo(AuditOutcome.AUDIT_OUTCOME_REFUSED);
        assertThat(filter.getUntil().getSeconds() - filter.getFrom().getSeconds())
                .isEqualTo(86_400);
    }

    @Test
    void the_log_is_whole_or_broken_at_an_entry() {
        var verify = """
                {
                  auditLogVerdict {
                    ... on AuditLogWhole { first last hash }
                    ... on AuditLogBroken { number fault }
                  }
                }
                """;
        edge.identity().audit.broken = false;
        assertThat(ana.ask(verify, Map.of()).at("/auditLogVerdict/last").asInt())
                .isEqualTo(9);
        edge.identity().audit.broken = true;
        var broken = ana.ask(verify, Map.of()).at("/auditLogVerdict");
        assertThat(broken.path("number").asInt()).isEqualTo(7);
        assertThat(broken.path("fault").asString()).isEqualTo("MISSING");
    }

    @Test
    void an_export_goes_on_where_its_part_before_ended() {
        var export = "query($after: Int) { auditLogPart(after: $after) { lines nextAfter } }";
        var first = ana.ask(export, Map.of()).at("/auditLogPart");
        assertThat(first.path("lines").asString()).isEqualTo("{\"seq\":1}\n");
        var last = ana.ask(export, Map.of("after", first.path("nextAfter").asInt()))
                .at("/auditLogPart");
        assertThat(last.path("lines").asString()).isEqualTo("{\"seq\":2}\n");
        assertThat(last.path("nextAfter").isNull()).isTrue();
    }

    private static Person administrator(String name) {
        var id = edge.identity().user(name);
        var token = edge.identity()
                .keys
                .sign(claims -> claims.subject(id.toString())
                        .audience(TokenVerifier.AUDIENCE)
                        .claim("roles", List.of("LEARNER", "ADMIN")));
        return new Person(edge, id, token.reveal());
    }
}
