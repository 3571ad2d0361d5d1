package dev.vivavoce.bench;

import dev.vivavoce.model.Asked;
import dev.vivavoce.model.ModelStandIn;
import dev.vivavoce.model.PartnerSample;
import dev.vivavoce.model.Reply;
import dev.vivavoce.model.WritingSample;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// A stand-in for a language model whose first token takes as long as is wanted, and the rest no time.
final class SlowModel implements AutoCloseable {
    private final ModelStandIn standIn;
    private final String purpose;

    private SlowModel(String purpose, Function<Asked, Reply> replies) {
        this.purpose = purpose;
        standIn = ModelStandIn.start(0);
        standIn.replies(replies);
    }

    /// One that plays partners.
    static SlowModel partner(Duration firstToken) {
        return new SlowModel("DIALOGUE", PartnerSample.after(firstToken));
    }

    /// One that writes, for example the replies of chats.
    static SlowModel writer(Duration firstToken) {
        var atOnce = WritingSample.or(PartnerSample.after(Duration.ZERO));
        return new SlowModel("WRITING", asked -> {
            var reply = atOnce.apply(asked);
            return reply instanceof Reply.Text(var text) ? new Reply.Late(firstToken, text) : reply;
        });
    }

    /// The settings of a platform that asks it.
    ///
    /// @param others the platform's other settings
    Map<String, String> settings(Map<String, String> others) {
        var all = new HashMap<>(others);
        all.put("CONTENT_MODELS", "slow");
        all.put("CONTENT_MODEL_SLOW_URL", standIn.address());
        all.put("CONTENT_MODEL_SLOW_MODEL", "stand-in");
        all.put("CONTENT_MODEL_SLOW_THIRD_PARTY", "false");
        all.put("CONTENT_MODEL_SLOW_PURPOSES", purpose);
        return all;
    }

    @Override
    public void close() {
        standIn.close();
    }
}
