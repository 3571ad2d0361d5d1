package dev.vivavoce.runtime.aws;

import dev.vivavoce.runtime.objects.LocalObjects;
import dev.vivavoce.runtime.objects.ObjectSettings;
import dev.vivavoce.runtime.objects.Objects;
import dev.vivavoce.runtime.server.GrpcServer;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;

/// Opens the store that the settings name.
public final class ObjectStores {
    private ObjectStores() {}

    /// For a service that issues no addresses of its objects.
    ///
    /// @throws IllegalStateException when the store has no such bucket
    public static Objects open(GrpcServer.Builder server, ObjectSettings settings, MeterRegistry meters, Clock clock) {
        return switch (settings) {
            case ObjectSettings.InFolder local -> LocalObjects.open(local, clock);
            case ObjectSettings.InBucket bucket -> server.closing(S3Objects.open(bucket, meters));
        };
    }

    /// For a service that does: a folder is served on the service's own port, a bucket by its store.
    ///
    /// @throws IllegalStateException when the store has no such bucket
    public static Objects serve(GrpcServer.Builder server, ObjectSettings settings, MeterRegistry meters, Clock clock) {
        var objects = open(server, settings, meters, clock);
        if (objects instanceof LocalObjects local) server.uploads(LocalObjects.PATH, local.http());
        return objects;
    }
}
