package dev.vivavoce.content.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.dialogue.intent.SentenceVectors;
import dev.vivavoce.content.dialogue.partner.Partner;
import dev.vivavoce.content.dialogue.script.Common;
import dev.vivavoce.content.dialogue.script.Scripts;
import dev.vivavoce.content.scenario.BuiltInScenario;
import org.junit.jupiter.api.Test;

class PartnersTest {
    private static final BuiltInScenario SCENARIO = BuiltInScenario.all().getFirst();

    private static Partner partner() {
        return Partner.of(
                SentenceVectors::shared,
                Common.load(),
                Scripts.load().find(SCENARIO.id()).orElseThrow(),
                SCENARIO.content());
    }

    @Test
    void the_partners_that_were_used_last_are_kept() {
        var partners = new Partners<Integer>(3);
        var first = partners.of(1, PartnersTest::partner);
        var second = partners.of(2, PartnersTest::partner);
        partners.of(3, PartnersTest::partner);
        assertThat(partners.of(1, PartnersTest::partner)).isSameAs(first);
        partners.of(4, PartnersTest::partner);
        assertThat(partners.size()).isEqualTo(3);
        assertThat(partners.of(1, PartnersTest::partner)).isSameAs(first);
        assertThat(partners.of(2, PartnersTest::partner))
                .as("unused for longest")
                .isNotSameAs(second);
    }
}
