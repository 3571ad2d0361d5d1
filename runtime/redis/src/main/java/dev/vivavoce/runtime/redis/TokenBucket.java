package dev.vivavoce.runtime.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vivavoce.runtime.limits.Rate;
import dev.vivavoce.runtime.limits.RateLimit.Decision;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.Base16;
import java.time.Duration;
import java.util.List;

/// The counting itself: a script that Redis runs as one step. What is stored of a key is when it was last counted and
/// what was missing then, in parts of which a permit has as many as the window has milliseconds. So each millisecond
/// refills `permits` of them, and everything is a whole number. A key that has all permits is not stored.
final class TokenBucket {
    /// The clock of Redis, so that those of the replicas need not agree.
    static final String SERVER_TIME = """
            local time = redis.call('TIME')
            local now = time[1] * 1000 + math.floor(time[2] / 1000)
            """;

    /// A refused request stores nothing. A clock that goes back takes nothing away and gives nothing.
    private static final String COUNT = """
            local permits, window, wanted = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
            local missing = 0
            local kept = redis.call('GET', KEYS[1])
            if kept then
              local at, was = kept:match('^(%d+) (%d+)$')
              missing = math.max(0, was - math.max(0, now - at) * permits)
            end
            local after = missing + wanted * window
            if after > permits * window then return {0, missing} end
            redis.call('SET', KEYS[1], ('%.0f %.0f'):format(now, after), 'PX', math.ceil(after / permits))
            return {1, after}
            """;

    /// The largest whole number up to which the numbers of the script are exact.
    private static final long EXACT = 1L << 53;

    private final String script;
    private final String digest;
    private final long permits;
    private final long window;

    /// @param rate its window in whole milliseconds
    TokenBucket(Rate rate) {
        this(rate, SERVER_TIME);
    }

    /// @param time a part of the script that sets `now` to the time in milliseconds
    TokenBucket(Rate rate, String time) {
        script = time + COUNT;
        digest = Base16.digest(script.getBytes(UTF_8));
        permits = rate.permits();
        window = rate.window().toMillis();
        if (!rate.window().equals(Duration.ofMillis(window)) || window > EXACT / permits)
            throw new IllegalArgumentException(rate + " cannot be counted exactly");
    }

    private long full() {
        return permits * window;
    }

    Decision take(RedisCommands<String, String> commands, String key, int wanted) {
        var result = run(commands, key, wanted);
        boolean isAllowed = result.get(0) == 1;
        long missing = result.get(1);
        int left = Math.toIntExact((full() - missing) / window);
        return isAllowed
                ? new Decision.Allowed(left, refilled(missing))
                : new Decision.Refused(left, refilled(missing + wanted * window - full()));
    }

    private Duration refilled(long parts) {
        return Duration.ofMillis(Math.ceilDiv(parts, permits));
    }

    /// Redis knows a script by its digest once it has run it, until it starts again.
    private List<Long> run(RedisCommands<String, String> commands, String key, int wanted) {
        var keys = new String[] {key};
        var arguments = new String[] {Long.toString(permits), Long.toString(window), Integer.toString(wanted)};
        try {
            return commands.evalsha(digest, ScriptOutputType.MULTI, keys, arguments);
        } catch (RedisNoScriptException _) {
            return commands.eval(script, ScriptOutputType.MULTI, keys, arguments);
        }
    }
}
