package dev.vivavoce.training.turn;

/// The start of a pause in a recording, as the product hears it.
///
/// @param recording the id
/// @param inputs of the regression
/// @param seconds how long the silence lasts; infinite at the end of the recording
record HeardPause(String speaker, String recording, double[] inputs, double seconds) {
    boolean isLast() {
        return Double.isInfinite(seconds);
    }
}
