package dev.vivavoce.runtime.events;

import dev.vivavoce.events.v1.EventServiceGrpc;
import dev.vivavoce.events.v1.FollowRequest;
import io.grpc.Channel;
import io.grpc.Context;
import java.util.Set;

/// The [Outbox] of another service, followed over gRPC.
///
/// @param name of the service, such as `speech`
/// @param channel must carry this service's token for the other service
public record GrpcEventSource(String name, Channel channel) implements EventSource {
    @Override
    public void follow(long after, Set<String> eventTypes, Receiver receiver) throws InterruptedException {
        var request = FollowRequest.newBuilder()
                .setAfter(after)
                .addAllEventTypes(eventTypes)
                .build();
        try (var context = Context.current().withCancellation()) { // closing it ends the call
            var previous = context.attach();
            try {
                var responses = EventServiceGrpc.newBlockingStub(channel).follow(request);
                while (responses.hasNext()) {
                    var response = responses.next();
                    if (response.hasEvent()) receiver.event(response.getCursor(), response.getEvent());
                    else receiver.passedOver(response.getCursor());
                }
            } finally {
                context.detach(previous);
            }
        }
    }
}
