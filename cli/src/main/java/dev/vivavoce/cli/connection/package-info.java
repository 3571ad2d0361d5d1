/// Connections to the edge: GraphQL over HTTP, subscriptions and WebSockets, and how they end.
@NullMarked
package dev.vivavoce.cli.connection;

import org.jspecify.annotations.NullMarked;
