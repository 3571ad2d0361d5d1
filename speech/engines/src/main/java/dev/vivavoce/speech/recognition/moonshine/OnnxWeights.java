package dev.vivavoce.speech.recognition.moonshine;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The weights of an ONNX file, read and changed in place: the file keeps its length, so nothing else in it
/// needs to be parsed. Field numbers are those of `onnx.proto`.
///
/// Matrices may be quantised to unsigned bytes with one scale and one zero point each,
/// `weight = scale × (byte − zero)`; kernels to signed bytes, `weight = scale × byte + zero`, which are only read.
public final class OnnxWeights {
    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_INITIALIZER = 5;
    private static final int NODE_INPUT = 1;
    private static final int NODE_NAME = 3;
    private static final int NODE_ATTRIBUTE = 5;
    private static final int ATTRIBUTE_GRAPH = 6;
    private static final int TENSOR_DIMENSIONS = 1;
    private static final int TENSOR_TYPE = 2;
    private static final int TENSOR_FLOATS = 4;
    private static final int TENSOR_INTEGERS = 5;
    private static final int TENSOR_NAME = 8;
    private static final int TENSOR_RAW = 9;

    private static final String BYTES = "_quantized";
    private static final String SCALE = "_scale";
    private static final String ZERO = "_zero_point";
    private static final int MOST = 255;
    private static final int SIGNED_BYTES = 3;

    private final byte[] file;
    private final ByteBuffer view;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, List<String>> inputs = new HashMap<>();

    /// The position of a tensor's values in the file.
    ///
    /// @param integer the only value of a tensor that holds one integer
    private record Place(List<Long> dimensions, int type, int from, int length, int integer) {}

    /// @param file its bytes, which are changed in place
    public OnnxWeights(byte[] file) {
        this.file = file;
        view = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        try {
            var input = CodedInputStream.newInstance(file);
            for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
                if (WireFormat.getTagFieldNumber(tag) == MODEL_GRAPH) {
                    graph(input);
                } else {
                    input.skipField(tag);
                }
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("not an ONNX file", e);
        }
    }

    private void graph(CodedInputStream input) throws IOException {
        int limit = input.pushLimit(input.readRawVarint32());
        for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case GRAPH_INITIALIZER -> tensor(input);
                case GRAPH_NODE -> node(input);
                default -> input.skipField(tag);
            }
        }
        input.popLimit(limit);
    }

    private void node(CodedInputStream input) throws IOException {
        int limit = input.pushLimit(input.readRawVarint32());
        var name = "";
        var used = new ArrayList<String>();
        for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case NODE_NAME -> name = text(input);
                case NODE_INPUT -> used.add(text(input));
                case NODE_ATTRIBUTE -> attribute(input);
                default -> input.skipField(tag);
            }
        }
        input.popLimit(limit);
        inputs.put(name, List.copyOf(used));
    }

    private void attribute(CodedInputStream input) throws IOException {
        int limit = input.pushLimit(input.readRawVarint32());
        for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == ATTRIBUTE_GRAPH) {
                graph(input);
            } else {
                input.skipField(tag);
            }
        }
        input.popLimit(limit);
    }

    private static String text(CodedInputStream input) throws IOException {
        return new String(input.readByteArray(), StandardCharsets.UTF_8);
    }

    private void tensor(CodedInputStream input) throws IOException {
        int limit = input.pushLimit(input.readRawVarint32());
        var name = "";
        var dimensions = new ArrayList<Long>();
        int type = 0;
        int from = 0;
        int length = 0;
        int integer = 0;
        for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
            boolean isPacked = WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED;
            switch (WireFormat.getTagFieldNumber(tag)) {
                case TENSOR_NAME -> name = text(input);
                case TENSOR_DIMENSIONS -> {
                    int end = isPacked ? input.pushLimit(input.readRawVarint32()) : -1;
                    do {
                        dimensions.add(input.readInt64());
                    } while (isPacked && input.getBytesUntilLimit() > 0);
                    if (isPacked) input.popLimit(end);
                }
                case TENSOR_TYPE -> type = input.readInt32();
                case TENSOR_RAW, TENSOR_FLOATS -> {
                    length = isPacked ? input.readRawVarint32() : Float.BYTES;
                    from = input.getTotalBytesRead();
                    input.skipRawBytes(length);
                }
                case TENSOR_INTEGERS -> {
                    if (isPacked) input.readRawVarint32();
                    integer = input.readInt32();
                }
                default -> input.skipField(tag);
            }
        }
        input.popLimit(limit);
        places.put(name, new Place(List.copyOf(dimensions), type, from, length, integer));
    }

    /// The changed file.
    public byte[] file() {
        return file;
    }

    /// The quantised weights that the node of a name multiplies with, for example
    /// `/model/decoder/layers.0/self_attn/q_proj/MatMul_quant`.
    public String ofNode(String node) {
        return inputs.getOrDefault(node, List.of()).stream()
                .filter(input -> input.endsWith(BYTES) && places.containsKey(input))
                .map(input -> input.substring(0, input.length() - BYTES.length()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the file has no node " + node + " with weights"));
    }

    /// Whether the file has weights of a name.
    public boolean has(String name) {
        return isQuantized(name) || places.containsKey(name);
    }

    /// The lengths of a tensor's dimensions; of a matrix those of input and output.
    ///
    /// @param name without the suffix of quantisation
    public int[] shape(String name) {
        return place(isQuantized(name) ? name + BYTES : name).dimensions().stream()
                .mapToInt(Math::toIntExact)
                .toArray();
    }

    /// The values, row after row.
    public float[] read(String name) {
        if (!isQuantized(name)) {
            var place = place(name);
            var values = new float[place.length() / Float.BYTES];
            view.slice(place.from(), place.length())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(values);
            return values;
        }
        var bytes = place(name + BYTES);
        float scale = view.getFloat(place(name + SCALE).from());
        var values = new float[bytes.length()];
        if (bytes.type() == SIGNED_BYTES) {
            float zero = view.getFloat(place(name + ZERO).from());
            for (int i = 0; i < values.length; i++) {
                values[i] = scale * file[bytes.from() + i] + zero;
            }
        } else {
            int zero = place(name + ZERO).integer();
            for (int i = 0; i < values.length; i++) {
                values[i] = scale * ((file[bytes.from() + i] & 0xff) - zero);
            }
        }
        return values;
    }

    /// Replaces the values. The scale of quantised values grows if needed; the zero point stays.
    public void write(String name, float[] values) {
        if (!isQuantized(name)) {
            var place = expect(place(name), values.length * Float.BYTES);
            view.slice(place.from(), place.length())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .put(values);
            return;
        }
        var bytes = expect(place(name + BYTES), values.length);
        int scaleAt = place(name + SCALE).from();
        int zero = place(name + ZERO).integer();
        float scale = view.getFloat(scaleAt);
        for (float value : values) {
            scale = Math.max(scale, value < 0 ? -value / zero : value / (MOST - zero));
        }
        view.putFloat(scaleAt, scale);
        for (int i = 0; i < values.length; i++) {
            int rounded = Math.round(values[i] / scale) + zero;
            file[bytes.from() + i] = (byte) Math.max(0, Math.min(MOST, rounded));
        }
    }

    private boolean isQuantized(String name) {
        return places.containsKey(name + BYTES);
    }

    private Place place(String name) {
        var place = places.get(name);
        if (place == null) throw new IllegalArgumentException("the file has no weights " + name);
        return place;
    }

    private static Place expect(Place place, int length) {
        if (place.length() != length) {
            throw new IllegalArgumentException("bytes of weights: " + length + " (expected: " + place.length() + ")");
        }
        return place;
    }
}
