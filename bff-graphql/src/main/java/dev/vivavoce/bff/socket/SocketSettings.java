package dev.vivavoce.bff.socket;

import java.time.Duration;

/// @param keepAlive every socket hears from us at least this often
public record SocketSettings(Duration keepAlive) {}
