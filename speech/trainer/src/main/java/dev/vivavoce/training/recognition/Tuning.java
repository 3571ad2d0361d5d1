package dev.vivavoce.training.recognition;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vivavoce.speech.recognition.moonshine.LlamaTokenizer;
import dev.vivavoce.training.learning.AdamW;
import dev.vivavoce.training.learning.Progress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/// Tunes the network to utterances by the probability it gives to the next token of their texts.
final class Tuning {
    private static final int BATCH = 16;
    private static final double EPOCHS = 2;
    /// The share of steps during which the learning rate grows to its full value.
    private static final int WARM_UP = 60;
    private static final double RATE = 1e-3;
    /// The learning rate never falls below this share of its full value.
    private static final double LEAST_RATE = 0.02;
    /// Vectors learn more slowly than low-rank products.
    private static final double VECTOR_RATE = 0.3;
    private static final double DECAY = 0.05;
    private static final AdamW.Settings STEPS = new AdamW.Settings(0.98, 1);
    private static final int TOLD_STEPS = 25;

    /// This share of the probability is left to tokens that were not said (label smoothing: Szegedy et al. 2016).
    private static final double SMOOTHING = 0.1;
    /// This share of the previous tokens is replaced, so that the decoder depends on the audio.
    private static final double CHANGED_TOKENS = 0.1;
    /// This share of the batches joins two utterances, so that long utterances are not forgotten.
    private static final double JOINED = 0.2;
    private static final int LONGEST_JOINED = 380;

    private final NDManager manager;
    private final TeacherForcing teacher;
    private final List<Utterance> learnt;
    private final Map<String, List<Utterance>> bySpeaker;
    private final Vocabulary vocabulary;
    private final NDArray columns;
    private final AdamW optimizer;
    private final int steps;
    private final Random random;

    Tuning(NDManager manager, MoonshineNetwork network, List<Utterance> learnt, long seed) {
        this.manager = manager;
        this.learnt = learnt;
        teacher = new TeacherForcing(network);
        bySpeaker = learnt.stream().collect(Collectors.groupingBy(Utterance::speaker));
        vocabulary = new Vocabulary(learnt, network.embedding());
        columns = vocabulary.columns(manager);
        steps = (int) (learnt.size() / BATCH * EPOCHS);
        optimizer = new AdamW(manager, STEPS);
        optimizer.add(network.products(), this::rate, DECAY);
        optimizer.add(network.vectors(), step -> VECTOR_RATE * rate(step), 0);
        random = new Random(seed);
    }

    private double rate(int step) {
        double grown = Math.min(1, (step + 1.0) / WARM_UP);
        return RATE * Math.max(LEAST_RATE, grown * 0.5 * (1 + Math.cos(Math.PI * step / steps)));
    }

    /// Trains for [#EPOCHS] passes over the utterances.
    void learn() {
        double sum = 0;
        int done = 0;
        while (done < steps) {
            for (var batch : batches()) {
                if (done == steps) break;
                sum += step(joined(batch));
                done++;
                if (done % TOLD_STEPS == 0) {
                    Progress.say("step %d of %d: loss %.3f", done, steps, sum / TOLD_STEPS);
                    sum = 0;
                }
            }
        }
    }

    /// Batches of utterances of similar length, in random order.
    private List<List<Utterance>> batches() {
        record Drawn(Utterance utterance, double length) {}
        var sorted = learnt.stream()
                .map(one -> new Drawn(one, one.length() + random.nextDouble(40)))
                .sorted(Comparator.comparingDouble(Drawn::length))
                .map(Drawn::utterance)
                .toList();
        var batches = new ArrayList<List<Utterance>>();
        for (int i = 0; i + BATCH <= sorted.size(); i += BATCH) batches.add(sorted.subList(i, i + BATCH));
        Collections.shuffle(batches, random);
        return batches;
    }

    private List<Utterance> joined(List<Utterance> batch) {
        if (random.nextDouble() >= JOINED) return batch;
        var joined = new ArrayList<Utterance>();
        for (var one : batch) {
            var others = bySpeaker.getOrDefault(one.speaker(), List.of(one));
            var next = others.get(random.nextInt(others.size()));
            joined.add(one.length() + next.length() < LONGEST_JOINED ? one.then(next) : one);
        }
        return joined;
    }

    private double step(List<Utterance> batch) {
        var before = new ArrayList<List<Integer>>();
        for (var utterance : batch) {
            before.add(utterance.tokens().stream()
                    .map(token -> random.nextDouble() < CHANGED_TOKENS ? vocabulary.any(random) : token)
                    .toList());
        }
        return optimizer.step(step -> loss(step, teacher.trained(step, batch, before, random), batch, SMOOTHING));
    }

    /// The loss on other utterances: negative log-probability of a token; not a number when there are too few.
    double loss(List<Utterance> held) {
        var sorted =
                held.stream().sorted(Comparator.comparingInt(Utterance::length)).toList();
        double sum = 0;
        int batches = 0;
        for (int i = 0; i + BATCH <= sorted.size(); i += BATCH) {
            var batch = sorted.subList(i, i + BATCH);
            try (var step = manager.newSubManager()) {
                var states = teacher.states(
                        step, batch, batch.stream().map(Utterance::tokens).toList());
                sum += loss(step, states, batch, 0).getFloat();
                batches++;
            }
        }
        return sum / batches;
    }

    private NDArray loss(NDManager step, NDArray states, List<Utterance> batch, double smoothing) {
        int most = (int) states.getShape().get(1);
        var wanted = new long[batch.size() * most];
        var counted = new float[batch.size() * most];
        int count = 0;
        for (int row = 0; row < batch.size(); row++) {
            var tokens = batch.get(row).tokens();
            for (int i = 0; i <= tokens.size(); i++) {
                int column = vocabulary.column(i < tokens.size() ? tokens.get(i) : LlamaTokenizer.END);
                if (column < 0) continue;
                wanted[row * most + i] = column;
                counted[row * most + i] = 1;
                count++;
            }
        }
        var logits = states.reshape(batch.size() * (long) most, MoonshineNetwork.WIDTH)
                .matMul(columns);
        var logProbabilities = logits.logSoftmax(-1);
        var right = logProbabilities
                .gather(step.create(wanted, new Shape(wanted.length, 1)), 1)
                .reshape(wanted.length);
        var each = right.mul(1 - smoothing)
                .add(logProbabilities.mean(new int[] {1}).mul(smoothing));
        return each.mul(step.create(counted)).sum().div(-Math.max(1, count));
    }
}
