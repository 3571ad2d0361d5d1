package dev.vivavoce.runtime.aws;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/// The bytes of an object on their way from the store. An end before the last byte is a failure, not the end of the
/// object; closing before it ends the transfer.
final class ObjectStream extends InputStream {
    private final ResponseInputStream<GetObjectResponse> object;
    private long left;

    ObjectStream(ResponseInputStream<GetObjectResponse> object) {
        this.object = object;
        left = object.response().contentLength();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int most) throws IOException {
        int read = object.read(bytes, offset, most);
        if (read > 0) left -= read;
        if (read < 0 && left > 0) throw new EOFException("the store broke off " + left + " bytes before the end");
        return read;
    }

    @Override
    public void close() throws IOException {
        if (left > 0) object.abort();
        else object.close();
    }
}
