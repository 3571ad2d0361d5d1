package dev.vivavoce.bff.audio;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.WireFormat;
import dev.vivavoce.speech.v1.SpeakRequest;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;

/// Checks whether bytes have the form of a `SpeakRequest`. It reads the tags of the fields, copies nothing, and
/// leaves the content to speech. A field of a later version, or one of another type, is skipped as gRPC skips it.
final class MessageShape {
    /// The fields that are messages: all that this version has.
    private static final Set<Integer> MESSAGES = SpeakRequest.getDescriptor().getFields().stream()
            .filter(field -> field.getJavaType() == FieldDescriptor.JavaType.MESSAGE)
            .map(FieldDescriptor::getNumber)
            .collect(Collectors.toUnmodifiableSet());

    private MessageShape() {}

    static boolean isMessage(byte[] bytes) {
        try {
            var in = CodedInputStream.newInstance(bytes);
            for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
                if (!isMessage(tag)) {
                    if (!in.skipField(tag)) return false;
                    continue;
                }
                int outer = in.pushLimit(in.readRawVarint32());
                for (int inner = in.readTag(); inner != 0; inner = in.readTag()) if (!in.skipField(inner)) return false;
                in.popLimit(outer);
            }
            return bytes.length > 0;
        } catch (IOException _) { // bytes that are no message
            return false;
        }
    }

    private static boolean isMessage(int tag) {
        return WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED
                && MESSAGES.contains(WireFormat.getTagFieldNumber(tag));
    }
}
