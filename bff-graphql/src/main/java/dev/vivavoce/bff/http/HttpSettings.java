package dev.vivavoce.bff.http;

import java.time.Duration;

/// @param metrics whether they are told on the public port
/// @param graphiQl whether there is a page to try the graph on
/// @param keepAlive an event stream that has nothing to say sends a comment this often
public record HttpSettings(boolean metrics, boolean graphiQl, Duration keepAlive) {}
