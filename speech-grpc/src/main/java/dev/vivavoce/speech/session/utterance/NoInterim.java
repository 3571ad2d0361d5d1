package dev.vivavoce.speech.session.utterance;

import java.util.function.Supplier;

/// No interim text: no reader sees interim text while a submitted recording is processed.
public final class NoInterim implements Interim {
    @Override
    public void begin() {}

    @Override
    public long waitNanos() {
        return Long.MAX_VALUE;
    }

    @Override
    public void advance(int utterance, Supplier<float[]> sound) {}

    @Override
    public boolean accept(News news, int utterance) {
        return false;
    }

    @Override
    public String stable() {
        return "";
    }

    @Override
    public String unstable() {
        return "";
    }

    @Override
    public void close() {}
}
