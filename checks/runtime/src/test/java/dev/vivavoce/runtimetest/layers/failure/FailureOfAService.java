package dev.vivavoce.runtimetest.layers.failure;

import dev.vivavoce.elsewhere.Rules;

public final class FailureOfAService {
    public Rules service() {
        return new Rules();
    }
}
