package dev.vivavoce.assessment.rating;

import dev.vivavoce.rating.band.Estimate;

/// Maps an estimate to its message.
public final class EstimateMapping {
    private EstimateMapping() {}

    public static dev.vivavoce.assessment.v1.Estimate message(Estimate estimate) {
        return dev.vivavoce.assessment.v1.Estimate.newBuilder()
                .setScale(estimate.scale())
                .setValue(estimate.value())
                .setLow(estimate.low())
                .setHigh(estimate.high())
                .setLabel(estimate.label())
                .setLowLabel(estimate.lowLabel())
                .setHighLabel(estimate.highLabel())
                .build();
    }
}
