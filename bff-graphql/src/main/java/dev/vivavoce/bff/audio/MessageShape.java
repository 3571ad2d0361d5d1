package dev.vivavoce.bff.audio;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;

/// Checks whether bytes have the form of a `SpeakRequest`. It reads the tags of the fields, copies nothing, and
/// leaves the content to speech.
final class MessageShape {
    private MessageShape() {}

    static boolean isMessage(byte[] bytes) {
        try {
            var in = CodedInputStream.newInstance(bytes);
            for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
                if (WireFormat.getTagWireType(tag) != WireFormat.WIRETYPE_LENGTH_DELIMITED) return false;
                int outer = in.pushLimit(in.readRawVarint32());
                for (int inner = in.readTag(); inner != 0; inner = in.readTag()) if (!in.skipField(inner)) return false;
                in.popLimit(outer);
            }
            return bytes.length > 0;
        } catch (IOException _) { // bytes that are no message
            return false;
        }
    }
}
