package dev.vivavoce.content.dialogue;

import dev.vivavoce.model.ModelStandIn;
import dev.vivavoce.model.PartnerSample;
import dev.vivavoce.runtimetest.TestServer;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A model that follows its instruction.
class ModelPartnerTest extends PartnerContract {
    private static final ModelStandIn model = ModelStandIn.start(0);

    @RegisterExtension
    static final TestServer content = ModelServer.create(model, Map.of());

    @BeforeAll
    static void begin() {
        ModelServer.awaitModel(content, model);
    }

    @BeforeEach
    void behave() {
        model.reset();
        model.unscripted(PartnerSample::answer);
    }

    @Override
    TestServer content() {
        return content;
    }

    @Override
    boolean isSpokenByModel() {
        return true;
    }
}
