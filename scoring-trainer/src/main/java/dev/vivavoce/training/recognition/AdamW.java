package dev.vivavoce.training.recognition;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;

/// Steps down the gradient with a pace of its own for each value; Loshchilov and Hutter, "Decoupled Weight Decay
/// Regularization", 2019, algorithm 2.
final class AdamW {
    private static final double FIRST = 0.9;
    private static final double SECOND = 0.98;
    private static final double EPSILON = 1e-8;
    /// Longer gradients are shortened to this.
    private static final double LONGEST = 1;

    private final List<Group> groups;
    private int steps;

    /// Values that learn alike: their rate is a factor on the rate of a step, their decay how much of themselves they
    /// lose in a step of rate 1.
    static final class Group {
        private final List<NDArray> values;
        private final double rate;
        private final double decay;
        private final List<NDArray> first = new ArrayList<>();
        private final List<NDArray> second = new ArrayList<>();

        Group(List<NDArray> values, double rate, double decay) {
            this.values = values;
            this.rate = rate;
            this.decay = decay;
            for (var value : values) {
                first.add(value.zerosLike());
                second.add(value.zerosLike());
            }
        }
    }

    AdamW(List<Group> groups) {
        this.groups = groups;
    }

    void step(NDManager step, double rate) {
        steps++;
        var gradients = new ArrayList<List<NDArray>>();
        double squares = 0;
        for (var group : groups) {
            var some = new ArrayList<NDArray>();
            for (var value : group.values) {
                var gradient = value.getGradient();
                gradient.attach(step);
                some.add(gradient);
                squares += gradient.square().sum().getFloat();
            }
            gradients.add(some);
        }
        double shorter = Math.min(1, LONGEST / (Math.sqrt(squares) + EPSILON));
        double firstGrown = 1 - Math.pow(FIRST, steps);
        double secondGrown = 1 - Math.pow(SECOND, steps);
        for (int g = 0; g < groups.size(); g++) {
            var group = groups.get(g);
            for (int i = 0; i < group.values.size(); i++) {
                var gradient = gradients.get(g).get(i);
                var shortened = gradient.mul(shorter);
                var first = group.first.get(i).muli(FIRST);
                first.addi(shortened.mul(1 - FIRST));
                var second = group.second.get(i).muli(SECOND);
                second.addi(shortened.square().mul(1 - SECOND));
                var value = group.values.get(i);
                double pace = rate * group.rate;
                value.muli(1 - pace * group.decay);
                var mean = first.div(firstGrown);
                var spread = second.div(secondGrown);
                mean.attach(step); // else they would live as long as what they are made of
                spread.attach(step);
                value.subi(mean.div(spread.sqrt().add(EPSILON)).mul(pace));
                gradient.muli(0);
            }
        }
    }
}
