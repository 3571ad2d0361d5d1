package dev.vivavoce.runtime.aws;

import dev.vivavoce.runtime.objects.Objects.Description;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/// Sends a long object in parts, one after the other. It is stored with the last one; parts of an upload that fails are
/// deleted, by the bucket's rule at the latest.
final class PartedUpload {
    private static final Logger log = LoggerFactory.getLogger(PartedUpload.class);

    private final S3Client client;
    private final String bucket;
    private final int partLength;
    private final Duration limit;

    /// @param partLength the length of each part but the last, in bytes
    /// @param limit of each part
    PartedUpload(S3Client client, String bucket, int partLength, Duration limit) {
        this.client = client;
        this.bucket = bucket;
        this.partLength = partLength;
        this.limit = limit;
    }

    void put(Description description, InputStream bytes) {
        var key = description.key().value();
        var id = client.createMultipartUpload(
                        upload -> upload.bucket(bucket).key(key).contentType(description.type()))
                .uploadId();
        boolean isStored = false;
        try {
            var parts = sent(key, id, description.length(), bytes);
            client.completeMultipartUpload(upload -> upload.bucket(bucket)
                    .key(key)
                    .uploadId(id)
                    .multipartUpload(whole -> whole.parts(parts))
                    .overrideConfiguration(call -> call.apiCallTimeout(limit)));
            isStored = true;
        } finally {
            if (!isStored) abort(key, id);
        }
    }

    private List<CompletedPart> sent(String key, String id, long length, InputStream bytes) {
        var parts = new ArrayList<CompletedPart>();
        for (long left = length; left > 0; left -= partLength) {
            long own = Math.min(left, partLength);
            int number = parts.size() + 1;
            var tag = client.uploadPart(
                            part -> part.bucket(bucket)
                                    .key(key)
                                    .uploadId(id)
                                    .partNumber(number)
                                    .contentLength(own)
                                    .overrideConfiguration(call -> call.apiCallTimeout(limit)),
                            RequestBody.fromInputStream(new Part(bytes, own), own))
                    .eTag();
            parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
        }
        return parts;
    }

    private void abort(String key, String id) {
        try {
            client.abortMultipartUpload(upload -> upload.bucket(bucket).key(key).uploadId(id));
        } catch (SdkException thrown) {
            log.info("the parts of a broken upload are left to the bucket's rule: {}", thrown.getMessage());
        }
    }

    /// The next bytes of a stream, which stays open.
    private static final class Part extends InputStream {
        private final InputStream bytes;
        private long left;

        Part(InputStream bytes, long length) {
            this.bytes = bytes;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int most) throws IOException {
            if (left == 0) return -1;
            int read = bytes.read(into, offset, (int) Math.min(most, left));
            if (read > 0) left -= read;
            return read;
        }
    }
}
