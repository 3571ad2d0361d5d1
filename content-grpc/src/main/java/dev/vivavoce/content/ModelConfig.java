package dev.vivavoce.content;

import dev.vivavoce.content.model.ModelEndpoint;
import dev.vivavoce.content.model.ModelEndpoint.Price;
import dev.vivavoce.content.model.ModelSettings;
import dev.vivavoce.content.model.Purpose;
import dev.vivavoce.runtime.config.Env;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The settings of the language models. `CONTENT_MODELS` names them; the settings of each begin with `CONTENT_MODEL_`
/// and its name in capitals.
///
/// @param tokensADay a person's budget where plans are not known
record ModelConfig(ModelSettings settings, int tokensADay) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,30}");
    private static final Pattern PRICE = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6})?");
    private static final int LONGEST_MODEL = 200;

    static ModelConfig from(Env env) {
        var names = env.text("CONTENT_MODELS", "");
        var models = new LinkedHashMap<String, ModelEndpoint>();
        for (var each : names.isEmpty() ? List.<String>of() : List.of(names.split(",", -1))) {
            var name = each.strip();
            if (!NAME.matcher(name).matches() || models.containsKey(name)) {
                env.fault("CONTENT_MODELS", "names of 1 to 30 lower-case letters and digits, such as main,spare");
                break;
            }
            models.put(name, model(env, name));
        }
        var settings = new ModelSettings(
                List.copyOf(models.values()),
                env.duration(
                        "CONTENT_MODEL_FIRST_TOKEN_TIMEOUT",
                        Duration.ofSeconds(10),
                        Duration.ofMillis(100),
                        Duration.ofMinutes(2)),
                env.duration(
                        "CONTENT_MODEL_TIMEOUT",
                        Duration.ofSeconds(60),
                        Duration.ofMillis(100),
                        Duration.ofMinutes(10)),
                env.integer("CONTENT_MODEL_CONCURRENT", 32, 1, 1_000),
                Duration.ofSeconds(10));
        return new ModelConfig(settings, env.integer("CONTENT_MODEL_TOKENS_A_DAY", 100_000, 0, 1_000_000_000));
    }

    private static ModelEndpoint model(Env env, String name) {
        var prefix = "CONTENT_MODEL_" + name.toUpperCase(Locale.ROOT);
        var url = env.uri(prefix + "_URL");
        var key = env.secret(prefix + "_KEY", "");
        if (!ModelEndpoint.isSecure(url, key))
            env.fault(prefix + "_URL", "an https address without query, or http without a key or on this machine");
        var model = env.text(prefix + "_MODEL");
        if (model.length() > LONGEST_MODEL || model.chars().anyMatch(Character::isISOControl))
            env.fault(prefix + "_MODEL", "at most " + LONGEST_MODEL + " characters on one line");
        return new ModelEndpoint(
                name,
                url,
                key,
                model,
                purposes(env, prefix),
                price(env, prefix),
                env.flag(prefix + "_THIRD_PARTY", true));
    }

    private static Set<Purpose> purposes(Env env, String prefix) {
        var text = env.text(prefix + "_PURPOSES", "DIALOGUE,JUDGEMENT,WRITING");
        var purposes = EnumSet.noneOf(Purpose.class);
        for (var each : text.split(",", -1)) {
            try {
                purposes.add(Purpose.valueOf(each.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException _) {
                env.fault(prefix + "_PURPOSES", "some of " + List.of(Purpose.values()));
            }
        }
        return Set.copyOf(purposes);
    }

    private static @Nullable Price price(Env env, String prefix) {
        var input = env.text(prefix + "_PRICE_INPUT", "");
        var output = env.text(prefix + "_PRICE_OUTPUT", "");
        if (input.isEmpty() && output.isEmpty()) return null;
        if (!PRICE.matcher(input).matches() || !PRICE.matcher(output).matches()) {
            env.fault(prefix + "_PRICE_INPUT", "it and " + prefix + "_PRICE_OUTPUT, as numbers such as 0.15");
            return null;
        }
        return new Price(new BigDecimal(input), new BigDecimal(output));
    }
}
