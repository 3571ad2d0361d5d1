package dev.vivavoce.bench.relay;

import dev.vivavoce.bench.relay.LiveStream.Moments;
import dev.vivavoce.speech.evaluation.figures.Statistic;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The delays of many streams, in milliseconds. They count from when a message was due, so that a stream which is held
/// back does not measure too little.
///
/// @param roundTrip until the acknowledgement has come back, of each message that was acknowledged
/// @param up until speech has received it
/// @param down from there until the acknowledgement has come back
/// @param behind until the sender sent it
/// @param lost messages that speech never received
record Delays(double[] roundTrip, double[] up, double[] down, double[] behind, int lost) {
    private interface Span {
        double milliseconds(Moments moments, int message);
    }

    /// @param from the first message of each stream that counts
    static Delays of(List<Moments> streams, int from) {
        return new Delays(
                spans(
                        streams,
                        from,
                        (one, i) -> between(one.due().get(i), one.acknowledged().get(i))),
                spans(
                        streams,
                        from,
                        (one, i) -> between(one.due().get(i), one.received().get(i))),
                spans(
                        streams,
                        from,
                        (one, i) -> between(
                                one.received().get(i), one.acknowledged().get(i))),
                spans(
                        streams,
                        from,
                        (one, i) -> between(one.due().get(i), one.sent().get(i))),
                streams.stream().mapToInt(Delays::lost).sum());
    }

    private static double between(long begin, long end) {
        return begin == 0 || end == 0 ? Double.NaN : (end - begin) / 1e6;
    }

    private static double[] spans(List<Moments> streams, int from, Span span) {
        return streams.stream()
                .flatMapToDouble(one ->
                        IntStream.range(from, one.messages()).mapToDouble(message -> span.milliseconds(one, message)))
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    private static int lost(Moments moments) {
        return (int) IntStream.range(0, moments.messages())
                .filter(message -> moments.received().get(message) == 0)
                .count();
    }

    /// Half, 95 and 99 of 100 are not above these.
    static List<Double> quantiles(double[] values) {
        return DoubleStream.of(0.5, 0.95, 0.99)
                .mapToObj(share -> Statistic.quantile(values, share))
                .toList();
    }
}
