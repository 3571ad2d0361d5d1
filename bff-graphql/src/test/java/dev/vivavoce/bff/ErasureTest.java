package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Erasing oneself, through the graph.
class ErasureTest {
    @RegisterExtension
    static final Edge edge = Edge.of();

    private static final String KEY = UUID.randomUUID().toString();

    private final Person person = edge.person("Ana");
    private final Person nobody = edge.nobody();

    @Test
    void whoever_erases_themselves_loses_the_cookie_and_gets_a_receipt_that_anyone_with_its_id_reads() {
        var erased = eraseMe("correct horse");
        assertThat(erased.at("/eraseMe/errors")).isEmpty();
        assertThat(erased.response().headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("vivavoce_refresh=;")
                .contains("Max-Age=0");
        assertThat(erased.at("/eraseMe/receiptId").asString()).isEqualTo(KEY);
        var receipt = receipt(KEY).at("/erasureReceipt");
        assertThat(receipt.at("/completedAt").isNull()).isTrue();
        assertThat(receipt.at("/services").toString())
                .isEqualTo(
                        "[{\"service\":\"speech\",\"erased\":[{\"place\":\"speaking_session\",\"category\":\"SPEAKING\","
                                + "\"count\":3}],\"kept\":[{\"reason\":\"ERASURE_MARK\",\"days\":180}]},"
                                + "{\"service\":\"billing\",\"erased\":[],\"kept\":[]}]");
    }

    @Test
    void a_wrong_password_and_the_last_administrator_are_typed_errors_and_keep_the_cookie() {
        var wrong = eraseMe("incorrect horse");
        assertThat(wrong.at("/eraseMe/errors/0/__typename").asString()).isEqualTo("WrongPassword");
        assertThat(wrong.at("/eraseMe/receiptId").isNull()).isTrue();
        assertThat(wrong.response().headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(eraseMe("last administrator")
                        .at("/eraseMe/errors/0/__typename")
                        .asString())
                .isEqualTo("LastAdministrator");
    }

    @Test
    void an_unknown_receipt_is_null() {
        var answer = receipt(UUID.randomUUID().toString());
        assertThat(answer.at("/erasureReceipt").isNull()).isTrue();
    }

    private Person.Answer eraseMe(String password) {
        return person.ask(
                "mutation($input: EraseMeInput!) { eraseMe(input: $input) { receiptId errors { __typename } } }",
                Map.of("input", Map.of("idempotencyKey", KEY, "password", password)));
    }

    private Person.Answer receipt(String id) {
        return nobody.ask("""
                        query($id: UUID!) { erasureReceipt(id: $id) {
                          completedAt services { service erased { place category count } kept { reason days } }
                        } }
                        """, Map.of("id", id));
    }
}
