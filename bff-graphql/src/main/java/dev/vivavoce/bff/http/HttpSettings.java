package dev.vivavoce.bff.http;

import java.time.Duration;

/// @param metrics whether the public port serves metrics
/// @param graphiQl whether the GraphiQL page is served
/// @param keepAlive the interval of comments on an event stream without results
public record HttpSettings(boolean metrics, boolean graphiQl, Duration keepAlive) {}
