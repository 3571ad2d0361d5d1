package dev.vivavoce.runtimetest.layers.config;

import dev.vivavoce.runtimetest.layers.data.Data;

public final class ConfigThatReadsData {
    public Data data() {
        return new Data();
    }
}
