package dev.vivavoce.runtime.watch;

import java.util.function.Consumer;

/// Carries interim events between the processes of a service in place of PostgreSQL, which limits their size and
/// commits a transaction for each. A text may be lost, and arrives at most once.
public interface Broadcast {
    /// Without another way, everything goes through PostgreSQL.
    Broadcast NONE = new Broadcast() {
        @Override
        public boolean send(String channel, String text) {
            return false;
        }

        @Override
        public void listen(String channel, Consumer<String> handler) {}

        @Override
        public boolean isListening() {
            return false;
        }
    };

    /// Sends to all processes that listen on the channel, this one included. Returns whether it was sent.
    boolean send(String channel, String text);

    /// Calls the handler for each text on the channel from now on.
    void listen(String channel, Consumer<String> handler);

    /// Returns whether texts on these channels arrive here at present.
    boolean isListening();
}
