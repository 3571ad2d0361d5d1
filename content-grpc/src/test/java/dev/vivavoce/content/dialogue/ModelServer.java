package dev.vivavoce.content.dialogue;

import dev.vivavoce.content.ContentServer;
import dev.vivavoce.content.v1.Writer;
import dev.vivavoce.model.ModelStandIn;
import dev.vivavoce.model.PartnerSample;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.TestServer;
import java.util.HashMap;
import java.util.Map;

/// Content with a stand-in for a model.
final class ModelServer {
    private ModelServer() {}

    /// A model that the deployment runs itself, unless `more` says something else.
    static TestServer create(ModelStandIn model, Map<String, String> more) {
        var settings = new HashMap<>(Map.of(
                "CONTENT_MODELS", "main",
                "CONTENT_MODEL_MAIN_URL", model.address(),
                "CONTENT_MODEL_MAIN_MODEL", "large",
                "CONTENT_MODEL_MAIN_THIRD_PARTY", "false",
                "CONTENT_MODEL_TOKENS_A_DAY", "1000000"));
        settings.putAll(more);
        return ContentServer.create(settings);
    }

    /// Waits until the model answers in time: the first call of a client takes longer.
    static void awaitModel(TestServer content, ModelStandIn model) {
        model.unscripted(PartnerSample::answer);
        Await.until("the model speaks", () -> {
            var talk = new SpokenTalk(content);
            talk.request().setAreThirdPartiesAllowed(true);
            return talk.say("Good morning, how are you today?").writers().contains(Writer.WRITER_MODEL);
        });
        model.reset();
    }
}
