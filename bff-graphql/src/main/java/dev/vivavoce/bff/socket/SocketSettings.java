package dev.vivavoce.bff.socket;

import java.time.Duration;

/// @param keepAlive every socket hears from us at least this often
/// @param sendLimit the longest a client may take to take one message
/// @param greetingLimit how long a new GraphQL socket may take to greet
/// @param expiryGrace how long a GraphQL socket stays open after its token has expired
/// @param handshakesAMinute how many sockets one address may open
/// @param pingsAMinute how many pings one address may send on all its GraphQL sockets
public record SocketSettings(
        Duration keepAlive,
        Duration sendLimit,
        Duration greetingLimit,
        Duration expiryGrace,
        int handshakesAMinute,
        int pingsAMinute) {}
