package dev.vivavoce.bff.http;

import java.time.Duration;

/// @param production whether what only developers need is left out
/// @param keepAlive an event stream that has nothing to say sends a comment this often
public record HttpSettings(boolean production, Duration keepAlive) {}
