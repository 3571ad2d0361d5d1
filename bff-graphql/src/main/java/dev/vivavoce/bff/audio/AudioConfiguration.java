package dev.vivavoce.bff.audio;

import dev.vivavoce.bff.client.Services;
import dev.vivavoce.bff.socket.OpenSockets;
import dev.vivavoce.bff.socket.SocketHandler;
import dev.vivavoce.bff.socket.SocketPath;
import dev.vivavoce.bff.speaking.AudioSocket;
import dev.vivavoce.runtime.server.VirtualTasks;
import dev.vivavoce.runtime.telemetry.Telemetry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the audio socket.
@Configuration(proxyBeanMethods = false)
class AudioConfiguration {
    @Bean
    SocketPath audioSocket(OpenSockets sockets, Services services, VirtualTasks tasks, Telemetry telemetry) {
        var meters = new AudioRelay.Meters(telemetry.meters());
        var handler = new SocketHandler(AudioSocket.PROTOCOL, AudioRelay.MESSAGE_LIMIT, sockets, (link, handshake) -> {
            var ticket = AudioHandshake.ticket(handshake.protocols());
            if (ticket.isEmpty()) {
                link.close(AudioClose.TICKET_INVALID.code, "TICKET_MISSING");
                return null;
            }
            return new AudioRelay(link, services.speech(), tasks, ticket.get(), handshake.requestId(), meters);
        });
        telemetry.meters().gauge("audio.sockets", handler, SocketHandler::open);
        return new SocketPath(AudioSocket.PATH, handler);
    }
}
