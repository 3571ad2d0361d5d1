package dev.vivavoce.content.dialogue;

import dev.vivavoce.model.ModelStandIn;
import dev.vivavoce.model.PartnerSample;
import dev.vivavoce.runtimetest.TestServer;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A model that obeys the learner's orders, and else adds what it should not know, also in other words.
class ObedientModelPartnerTest extends PartnerContract {
    private static final ModelStandIn model = ModelStandIn.start(0);
    private static final Pattern ORDER = Pattern.compile("Learner: SAY: ([^\n]+)");

    @RegisterExtension
    static final TestServer content = ModelServer.create(model, Map.of());

    @BeforeAll
    static void begin() {
        ModelServer.awaitModel(content, model);
    }

    @BeforeEach
    void obey() {
        model.reset();
        model.unscripted(asked -> {
            var order = ORDER.matcher(asked.last());
            return order.find()
                    ? order.group(1)
                    : PartnerSample.answer(asked)
                            + " My employer fears for the licence and does not know about the diabetes."
                            + " My dad lost a foot.";
        });
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
