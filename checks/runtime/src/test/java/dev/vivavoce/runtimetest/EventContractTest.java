package dev.vivavoce.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Any;
import com.google.protobuf.GeneratedMessage;
import com.google.protobuf.Internal;
import com.google.protobuf.Message;
import dev.vivavoce.events.v1.Event;
import dev.vivavoce.identity.v1.User;
import dev.vivavoce.identity.v1.UserRegistered;
import dev.vivavoce.runtime.events.EventContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;

class EventContractTest {
    private static final EventContract<UserRegistered> REGISTERED = EventContract.of(UserRegistered.class);

    @Test
    void type_and_version_are_those_of_the_contract() {
        assertThat(REGISTERED.type()).isEqualTo("user.registered");
        assertThat(REGISTERED.version()).isEqualTo(1);
    }

    @Test
    void an_event_of_another_type_version_or_payload_is_refused() {
        var payload = UserRegistered.newBuilder().setUserId("7").build();
        var event =
                Event.newBuilder().setEventType("user.registered").setVersion(1).setPayload(Any.pack(payload));
        assertThat(REGISTERED.read(event.build())).isEqualTo(payload);
        refused(event.clone().setVersion(2));
        refused(event.clone().setEventType("user.removed"));
        refused(event.clone().setPayload(Any.pack(User.getDefaultInstance())));
    }

    private static void refused(Event.Builder event) {
        assertThatThrownBy(() -> REGISTERED.read(event.build())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_message_that_declares_no_event_type_is_no_event() {
        assertThatThrownBy(() -> EventContract.of(User.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("vivavoce.identity.v1.User declares no event type");
    }

    @Test
    void every_message_of_an_event_file_declares_a_type_of_its_own() {
        var types = messages()
                .filter(message -> Internal.getDefaultInstance(message)
                        .getDescriptorForType()
                        .getFile()
                        .getName()
                        .endsWith("/event.proto"))
                .map(message -> EventContract.of(message).type())
                .toList();
        assertThat(types).contains("user.registered", "speaking.finished").doesNotHaveDuplicates();
    }

    /// The top-level messages of all contracts.
    private static Stream<Class<? extends Message>> messages() {
        return ReflectionSupport.streamAllClassesInPackage(
                        "dev.vivavoce",
                        GeneratedMessage.class::isAssignableFrom,
                        name -> name.contains(".v1.") && !name.contains("$"))
                .map(type -> type.asSubclass(Message.class));
    }
}
