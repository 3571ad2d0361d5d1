package dev.vivavoce.content.dialogue.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.content.dialogue.intent.SentenceVectors;
import dev.vivavoce.content.dialogue.partner.Partner;
import dev.vivavoce.content.dialogue.script.Common;
import dev.vivavoce.content.dialogue.script.Scripts;
import dev.vivavoce.content.scenario.BuiltInScenario;
import org.junit.jupiter.api.Test;

class ScriptCheckTest {
    @Test
    void a_check_stops_when_nobody_waits_for_it() throws InterruptedException {
        var scenario = BuiltInScenario.all().getFirst();
        var script = Scripts.load().find(scenario.id()).orElseThrow();
        var partner = Partner.of(SentenceVectors::shared, Common.load(), script, scenario.content());
        var _ = SentenceVectors.shared(); // the library that loads the network forgets an interruption
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> ScriptCheck.of(partner)).isInstanceOf(InterruptedException.class);
        assertThat(partner.hasLearnt()).as("what is learnt stays usable").isTrue();
        assertThat(ScriptCheck.of(partner).unreachedTasks()).isEmpty();
    }
}
