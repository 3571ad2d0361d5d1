package dev.vivavoce.runtime.kafka;

import java.util.Optional;

/// What topics, consumer groups and transactions are called.
///
/// @param prefix what all of them begin with, such as `vivavoce.`
record KafkaNames(String prefix) {
    /// The topic with the events of a service.
    String topic(String service) {
        return prefix + service;
    }

    /// The group under whose name a service says how far it has processed the events of others.
    String group(String service) {
        return prefix + service;
    }

    /// The service whose group this is; empty for a group of another system.
    Optional<String> service(String group) {
        return group.startsWith(prefix) ? Optional.of(group.substring(prefix.length())) : Optional.empty();
    }

    /// The relay of a service; a later one with the same id ends the transactions of the one before.
    String transactionalId(String service) {
        return prefix + service + ".relay";
    }
}
