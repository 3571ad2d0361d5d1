package dev.vivavoce.fleet.soak;

/// What may not grow in a process.
public enum Measure {
    HEAP("live heap (MB)", 4),
    METASPACE("classes (MB)", 2),
    RESIDENT("resident (MB)", 24),
    THREADS("threads", 4),
    FILES("files", 8);

    private final String text;
    private final double noise;

    /// @param noise growth that is none, in its unit: what a process has more or less from one minute to the next
    Measure(String text, double noise) {
        this.text = text;
        this.noise = noise;
    }

    double noise() {
        return noise;
    }

    @Override
    public String toString() {
        return text;
    }
}
