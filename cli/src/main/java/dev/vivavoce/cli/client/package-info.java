/// A client of the platform over GraphQL, WebSocket and gRPC, for commands, checks and benches.
@NullMarked
package dev.vivavoce.cli.client;

import org.jspecify.annotations.NullMarked;
