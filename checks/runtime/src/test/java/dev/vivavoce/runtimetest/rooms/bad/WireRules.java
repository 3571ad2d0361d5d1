package dev.vivavoce.runtimetest.rooms.bad;

import com.google.protobuf.Timestamp;

final class WireRules {
    long seconds(Timestamp timestamp) {
        return timestamp.getSeconds();
    }
}
