package dev.vivavoce.images;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A part of the platform that has an image.
///
/// @param name of the image
/// @param module the folder of its Maven module; empty for the web app
/// @param main its class with `main`
/// @param port that it listens on
/// @param heapPercent how much of the container's memory its heap may take; the rest is for models, stacks, sockets
///     and processes that it starts
record Part(String name, Optional<Path> module, String main, int port, int heapPercent) {
    static final String WEB = "web";

    /// In the order in which they are built.
    static final List<Part> ALL = List.of(
            service("identity", 9101, 60),
            service("speech", 9102, 50),
            service("content", 9103, 40),
            service("assessment", 9104, 60),
            service("billing", 9105, 60),
            new Part("bff", Optional.of(Path.of("bff-graphql")), "dev.vivavoce.bff.Main", 8080, 60),
            new Part(WEB, Optional.empty(), "", 3000, 0));

    private static Part service(String name, int port, int heapPercent) {
        return new Part(
                name, Optional.of(Path.of(name + "-grpc")), "dev.vivavoce." + name + ".Main", port, heapPercent);
    }

    boolean hasModels() {
        return name.equals("speech");
    }

    /// Whether it reads documents, and so pictures of text.
    boolean readsDocuments() {
        return name.equals("content");
    }
}
