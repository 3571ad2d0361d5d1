package dev.vivavoce.bff.http;

import java.time.Duration;
import java.util.List;

/// @param metrics whether the public port serves metrics
/// @param graphiQl whether the GraphiQL page is served
/// @param keepAlive the interval of comments on an event stream without results
/// @param trustedProxies networks of the balancers that say for whom they connect
public record HttpSettings(boolean metrics, boolean graphiQl, Duration keepAlive, List<String> trustedProxies) {}
