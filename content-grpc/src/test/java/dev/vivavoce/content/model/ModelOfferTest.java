package dev.vivavoce.content.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtime.config.Secret;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is configured for a purpose. No model is asked.
class ModelOfferTest {
    private static final ModelEndpoint OWN = model("own", false, Purpose.WRITING, Purpose.DIALOGUE);
    private static final ModelEndpoint OTHER = model("other", true, Purpose.WRITING, Purpose.JUDGEMENT);

    @Test
    void without_models_nothing_is_offered() {
        for (var purpose : Purpose.values()) assertThat(offer(purpose)).isEqualTo(new ModelOffer(false, false));
    }

    @Test
    void an_own_model_gets_everything() {
        assertThat(offer(Purpose.WRITING, OWN)).isEqualTo(new ModelOffer(true, false));
        assertThat(offer(Purpose.DIALOGUE, OTHER, OWN)).isEqualTo(new ModelOffer(true, false));
    }

    @Test
    void where_third_parties_run_each_model_a_consent_is_needed() {
        assertThat(offer(Purpose.WRITING, OTHER)).isEqualTo(new ModelOffer(true, true));
        assertThat(offer(Purpose.JUDGEMENT, OWN, OTHER)).isEqualTo(new ModelOffer(true, true));
    }

    @Test
    void an_own_model_beside_those_of_third_parties_needs_none() {
        assertThat(offer(Purpose.WRITING, OTHER, OWN)).isEqualTo(new ModelOffer(true, false));
    }

    @Test
    void a_model_for_other_purposes_is_none() {
        assertThat(offer(Purpose.JUDGEMENT, OWN)).isEqualTo(new ModelOffer(false, false));
        assertThat(offer(Purpose.DIALOGUE, OTHER)).isEqualTo(new ModelOffer(false, false));
    }

    private static ModelOffer offer(Purpose purpose, ModelEndpoint... models) {
        var second = Duration.ofSeconds(1);
        var settings = new ModelSettings(List.of(models), second, second, 1, second);
        try (var configured = new Models(settings, new SimpleMeterRegistry())) {
            return configured.offer(purpose);
        }
    }

    private static ModelEndpoint model(String name, boolean isThirdParty, Purpose... purposes) {
        return new ModelEndpoint(
                name, URI.create("http://127.0.0.1:9"), new Secret(""), "small", Set.of(purposes), null, isThirdParty);
    }
}
