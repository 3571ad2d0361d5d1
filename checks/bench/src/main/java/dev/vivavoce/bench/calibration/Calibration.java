package dev.vivavoce.bench.calibration;

/// The time of a fixed calculation on one thread, to compare figures of different machines or hours.
public final class Calibration {
    private static final int STEPS = 200_000_000;
    private static final int TRIES = 5;

    private static volatile long kept;

    private Calibration() {}

    /// Returns the fastest of five runs, which other processes slow least.
    public static double milliseconds() {
        double fastest = Double.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            long begin = System.nanoTime();
            long x = 88_172_645_463_325_252L;
            for (int step = 0; step < STEPS; step++) {
                x ^= x << 13;
                x ^= x >>> 7;
                x ^= x << 17;
            }
            kept = x; // otherwise the compiler could remove the loop
            fastest = Math.min(fastest, (System.nanoTime() - begin) / 1e6);
        }
        return fastest;
    }
}
