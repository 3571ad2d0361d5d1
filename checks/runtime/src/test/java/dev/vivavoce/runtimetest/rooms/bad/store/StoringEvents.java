package dev.vivavoce.runtimetest.rooms.bad.store;

import com.google.protobuf.Empty;
import com.google.protobuf.Message;

final class StoringEvents {
    private final DatabaseStore store = new DatabaseStore();

    Message message() {
        return store.hashCode() == 0
                ? Empty.getDefaultInstance()
                : Empty.newBuilder().build();
    }
}
