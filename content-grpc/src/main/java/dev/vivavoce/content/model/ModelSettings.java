package dev.vivavoce.content.model;

import java.time.Duration;
import java.util.List;

/// How models are called.
///
/// @param models in the order in which they are asked
/// @param firstToken the longest wait for the first piece of an answer
/// @param whole the longest wait for a whole answer, all tries together
/// @param concurrent how many answers one model writes at once
/// @param breakerOpen how long a model that failed repeatedly is not asked
public record ModelSettings(
        List<ModelEndpoint> models, Duration firstToken, Duration whole, int concurrent, Duration breakerOpen) {}
