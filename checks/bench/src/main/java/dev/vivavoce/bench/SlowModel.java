package dev.vivavoce.bench;

import dev.vivavoce.model.ModelStandIn;
import dev.vivavoce.model.PartnerSample;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// A stand-in for the language model of partners whose first token takes as long as is wanted, and the rest no time.
final class SlowModel implements AutoCloseable {
    private final ModelStandIn standIn;

    private SlowModel(ModelStandIn standIn) {
        this.standIn = standIn;
    }

    static SlowModel start(Duration firstToken) {
        var standIn = ModelStandIn.start(0);
        standIn.replies(PartnerSample.after(firstToken));
        return new SlowModel(standIn);
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
        all.put("CONTENT_MODEL_SLOW_PURPOSES", "DIALOGUE");
        return all;
    }

    @Override
    public void close() {
        standIn.close();
    }
}
