/// A learner's side of the platform: GraphQL, subscriptions and the audio socket.
@NullMarked
package dev.vivavoce.bench.client;

import org.jspecify.annotations.NullMarked;
