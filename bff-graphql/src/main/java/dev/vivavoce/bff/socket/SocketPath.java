package dev.vivavoce.bff.socket;

/// A WebSocket handler and where it is reached.
public record SocketPath(String path, SocketHandler handler) {}
