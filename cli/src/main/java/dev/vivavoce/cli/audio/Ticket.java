package dev.vivavoce.cli.audio;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// Opens the audio socket of one session once.
///
/// @param value for the metadata of a gRPC call
/// @param protocols to be offered to the audio socket, in this order
public record Ticket(String value, List<String> protocols) {
    public static final String FIELDS = "audio { ticket protocols }";

    /// Reads the field `audio` of a payload.
    public static Ticket of(JsonNode audio) {
        return new Ticket(
                audio.required("ticket").asString(),
                audio.required("protocols")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
    }
}
