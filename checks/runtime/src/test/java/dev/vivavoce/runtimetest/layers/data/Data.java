package dev.vivavoce.runtimetest.layers.data;

import dev.vivavoce.runtimetest.layers.config.ConfigThatReadsData;

public final class Data {
    public ConfigThatReadsData config() {
        return new ConfigThatReadsData();
    }
}
