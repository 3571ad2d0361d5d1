package dev.vivavoce.speech.privacy;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import com.google.protobuf.util.JsonFormat;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.SpeakingEvent;
import dev.vivavoce.speech.v1.Task;

/// The stored messages of sessions as JSON.
final class StoredMessages {
    private static final JsonFormat.Printer PRINTER = JsonFormat.printer().omittingInsignificantWhitespace();

    private StoredMessages() {}

    static String result(byte[] stored) {
        return json(Result.parser(), stored);
    }

    static String event(byte[] stored) {
        return json(SpeakingEvent.parser(), stored);
    }

    static String task(byte[] stored) {
        return json(Task.parser(), stored);
    }

    private static String json(Parser<? extends Message> parser, byte[] stored) {
        try {
            return PRINTER.print(parser.parseFrom(stored));
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalStateException("a stored message cannot be read", thrown);
        }
    }
}
