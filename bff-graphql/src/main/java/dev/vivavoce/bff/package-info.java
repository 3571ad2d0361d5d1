/// The edge: one graph over the five services, its subscriptions and the audio socket.
@NullMarked
package dev.vivavoce.bff;

import org.jspecify.annotations.NullMarked;
