/// Events over Apache Kafka: the topic of a service, the events of another one from its topic, and the choice
/// between this way and gRPC.
@NullMarked
package dev.vivavoce.runtime.kafka;

import org.jspecify.annotations.NullMarked;
