package dev.vivavoce.runtime.objects;

import dev.vivavoce.runtime.config.Env;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a service stores objects.
public sealed interface ObjectSettings {
    /// A folder of this process alone. It stores the objects, or only what is worked on when they are in a bucket.
    Path folder();

    /// In the folder, behind addresses that the service serves itself.
    record InFolder(Path folder, AddressSettings addresses) implements ObjectSettings {}

    /// In a bucket of a store that speaks the protocol of Amazon S3. Its credentials come from where the AWS SDK looks
    /// for them: environment, profile, or the role of the machine or the container.
    ///
    /// @param region such as `eu-central-1`; stores that know no regions take any
    /// @param endpoint the address of the store; empty for that of AWS
    /// @param pathStyle whether the bucket is in the path of addresses, not in the name of the host
    record InBucket(Path folder, String bucket, String region, Optional<URI> endpoint, boolean pathStyle)
            implements ObjectSettings {
        private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
        private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,40}");

        public InBucket {
            if (!BUCKET.matcher(bucket).matches()) throw new IllegalArgumentException("bucket: " + bucket);
            if (!REGION.matcher(region).matches()) throw new IllegalArgumentException("region: " + region);
        }
    }

    /// Reads `<PREFIX>_OBJECTS_FOLDER`, and with `…_BUCKET` also `…_REGION`, `…_ENDPOINT` and `…_PATH_STYLE`,
    /// without it what [AddressSettings] reads, which a bucket leaves unused.
    static ObjectSettings from(Env env, String prefix) {
        var folder = Path.of(env.text(prefix + "_OBJECTS_FOLDER"));
        var bucketName = prefix + "_OBJECTS_BUCKET";
        var bucket = env.text(bucketName, "");
        if (bucket.isEmpty()) return new InFolder(folder, AddressSettings.from(env, prefix));
        AddressSettings.ignored(env, prefix);
        var regionName = prefix + "_OBJECTS_REGION";
        var region = env.text(regionName);
        var endpoint = prefix + "_OBJECTS_ENDPOINT";
        var address = Optional.of(env.text(endpoint, ""))
                .filter(text -> !text.isEmpty())
                .map(_ -> env.uri(endpoint));
        boolean pathStyle = env.flag(prefix + "_OBJECTS_PATH_STYLE", false);
        if (!InBucket.BUCKET.matcher(bucket).matches()) env.fault(bucketName, "the name of a bucket");
        else if (!InBucket.REGION.matcher(region).matches()) {
            if (!region.isEmpty()) env.fault(regionName, "a region, such as eu-central-1");
        } else return new InBucket(folder, bucket, region, address, pathStyle);
        return new InBucket(folder, "no-bucket", "no-region", address, pathStyle); // the fault ends the start
    }
}
