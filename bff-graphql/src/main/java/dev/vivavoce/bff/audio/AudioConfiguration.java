package dev.vivavoce.bff.audio;

import dev.vivavoce.bff.client.Services;
import dev.vivavoce.bff.socket.Link;
import dev.vivavoce.bff.socket.OpenSockets;
import dev.vivavoce.bff.socket.SocketHandler;
import dev.vivavoce.bff.socket.SocketPath;
import dev.vivavoce.bff.speaking.AudioSocket;
import dev.vivavoce.runtime.server.VirtualTasks;
import dev.vivavoce.runtime.telemetry.Telemetry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the audio socket.
@Configuration(proxyBeanMethods = false)
class AudioConfiguration {
    @Bean
    AudioRelay.Meters audioMeters(Telemetry telemetry) {
        return new AudioRelay.Meters(telemetry.meters());
    }

    @Bean
    SocketPath audioSocket(
            OpenSockets sockets, Services services, VirtualTasks tasks, AudioRelay.Meters meters, Telemetry telemetry) {
        var handler = new SocketHandler(AudioSocket.PROTOCOL, AudioRelay.MESSAGE_LIMIT, sockets, (link, handshake) -> {
            return switch (AudioHandshake.read(handshake.protocols())) {
                case AudioHandshake.Offer.Ticket(String ticket) ->
                    new AudioRelay(link, services.speech(), tasks, ticket, handshake.requestId(), meters);
                case AudioHandshake.Offer.None() -> refuse(link, "TICKET_MISSING");
                case AudioHandshake.Offer.Malformed() -> refuse(link, "TICKET_MALFORMED");
            };
        });
        telemetry.meters().gauge("audio.sockets", handler, SocketHandler::open);
        return new SocketPath(AudioSocket.PATH, handler);
    }

    /// Takes the sound of rooms from LiveKit's track egress, which knows no subprotocol.
    @Bean
    SocketPath roomSocket(
            OpenSockets sockets, Services services, VirtualTasks tasks, AudioRelay.Meters meters, Telemetry telemetry) {
        var handler = new SocketHandler(null, RoomRelay.MESSAGE_LIMIT, sockets, (link, handshake) -> {
            var address = RoomAddress.read(handshake.query());
            if (address.isEmpty()) return refuse(link, "TICKET_MALFORMED");
            return new RoomRelay(link, services.speech(), tasks, address.get(), handshake.requestId(), meters);
        });
        telemetry.meters().gauge("room.sockets", handler, SocketHandler::open);
        return new SocketPath(RoomRelay.PATH, handler);
    }

    private static SocketHandler.@Nullable Peer refuse(Link link, String reason) {
        link.close(AudioClose.TICKET_INVALID.code, reason);
        return null;
    }
}
