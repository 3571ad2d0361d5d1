package dev.vivavoce.content.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.ContentServer;
import dev.vivavoce.content.v1.GetChatUsageRequest;
import dev.vivavoce.content.v1.QuotedReason;
import dev.vivavoce.content.v1.ReplyMethod;
import dev.vivavoce.identity.v1.ConsentPurpose;
import dev.vivavoce.model.ModelStandIn;
import dev.vivavoce.runtimetest.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Whose questions a language model of a third party gets.
class ChatConsentTest {
    private static final ModelStandIn model = ModelStandIn.start(0);

    @RegisterExtension
    static final TestServer content = ContentServer.create(Map.of(
            "CONTENT_SECRET", "test-secret-of-CONTENT",
            "CONTENT_MODELS", "main",
            "CONTENT_MODEL_MAIN_URL", model.address(),
            "CONTENT_MODEL_MAIN_MODEL", "large",
            "CONTENT_MODEL_TOKENS_A_DAY", "100"));

    private final ChatCalls learner = ChatCalls.learner(content);

    @Test
    void without_consent_the_reply_is_quotes() {
        assertThat(reason()).isEqualTo(QuotedReason.QUOTED_REASON_CONSENT_MISSING);
        assertThat(learner.stub()
                        .getChatUsage(GetChatUsageRequest.getDefaultInstance())
                        .getUsage()
                        .getQuotedReason())
                .isEqualTo(QuotedReason.QUOTED_REASON_CONSENT_MISSING);
        assertThat(model.asked()).isEmpty();
    }

    @Test
    void without_tokens_the_reply_is_quotes() {
        content.identity().consents().allow(learner.documents().userId(), ConsentPurpose.CONSENT_PURPOSE_THIRD_PARTIES);
        assertThat(reason()).isEqualTo(QuotedReason.QUOTED_REASON_BUDGET_USED_UP);
        assertThat(model.asked()).isEmpty();
    }

    private QuotedReason reason() {
        var reply = learner.asked(learner.chat(learner.library()).getId(), "What does a lost card cost?")
                .getReply();
        assertThat(reply.getMethod()).isEqualTo(ReplyMethod.REPLY_METHOD_QUOTED);
        return reply.getQuotedReason();
    }
}
