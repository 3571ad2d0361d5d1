package dev.vivavoce.content.dialogue;

import dev.vivavoce.content.ContentServer;
import dev.vivavoce.runtimetest.TestServer;
import org.junit.jupiter.api.extension.RegisterExtension;

class ScriptPartnerTest extends PartnerContract {
    @RegisterExtension
    static final TestServer content = ContentServer.create();

    @Override
    TestServer content() {
        return content;
    }

    @Override
    boolean isSpokenByModel() {
        return false;
    }
}
