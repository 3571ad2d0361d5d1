package dev.vivavoce.runtime.events;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Internal;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import dev.vivavoce.events.v1.Event;
import dev.vivavoce.events.v1.EventTypeProto;

/// The type and version that an event's message declares in the contract, by the option
/// `vivavoce.events.v1.event_type`. No other place names them.
///
/// @param type such as `speaking.finished`
/// @param version from 1
/// @param message the class of the payload
public record EventContract<M extends Message>(String type, int version, Class<M> message) {
    /// @throws IllegalArgumentException for a message that declares no event type
    public static <M extends Message> EventContract<M> of(Class<M> message) {
        var descriptor = Internal.getDefaultInstance(message).getDescriptorForType();
        var declared = declared(descriptor);
        return new EventContract<>(declared.getName(), declared.getVersion(), message);
    }

    static dev.vivavoce.events.v1.EventType declared(Descriptor descriptor) {
        var type = descriptor.getOptions().getExtension(EventTypeProto.eventType);
        if (type.getName().isEmpty() || type.getVersion() == 0)
            throw new IllegalArgumentException(
                    descriptor.getFullName() + " declares no event type (expected: option event_type)");
        return type;
    }

    /// The payload of an event of this type and version.
    ///
    /// @throws IllegalArgumentException for another type, version or payload
    public M read(Event event) {
        if (!event.getEventType().equals(type) || event.getVersion() != version)
            throw new IllegalArgumentException("%s, version %d (expected: %s, version %d)"
                    .formatted(event.getEventType(), event.getVersion(), type, version));
        try {
            return event.getPayload().unpack(message);
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalArgumentException("the payload is no " + message.getSimpleName(), thrown);
        }
    }
}
