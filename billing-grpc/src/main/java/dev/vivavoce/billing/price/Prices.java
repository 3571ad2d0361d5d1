package dev.vivavoce.billing.price;

import dev.vivavoce.billing.payments.PaidPrice;
import dev.vivavoce.billing.payments.Payments;
import dev.vivavoce.billing.plan.Interval;
import dev.vivavoce.billing.plan.Plan;
import dev.vivavoce.billing.plan.Plans;
import dev.vivavoce.runtime.failure.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The provider's prices of the plans. The settings name their ids; amounts are asked for and kept for ten
/// minutes.
public final class Prices {
    private record Known(PlanPrice price, Instant until) {}

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Map<Offer, String> ids;
    private final Map<String, Offer> byId;
    private final Payments payments;
    private final Clock clock;
    private final Map<Offer, Known> known = new ConcurrentHashMap<>();

    public Prices(Map<Offer, String> ids, Payments payments, Clock clock) {
        this.ids = Map.copyOf(ids);
        this.byId = ids.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        this.payments = payments;
        this.clock = clock;
    }

    /// Reads a setting such as `pro.month=price_1,pro.year=price_2`.
    ///
    /// @throws IllegalArgumentException when a plan is not sold so, or one is named twice
    public static Map<Offer, String> parse(String setting, Plans plans) {
        var ids = new HashMap<Offer, String>();
        for (var entry : setting.split(",")) {
            var parts = entry.strip().split("=", -1);
            if (parts.length != 2 || parts[1].isBlank()) throw new IllegalArgumentException();
            var offer = plans.listed().stream()
                    .flatMap(plan -> plan.intervals().stream().map(interval -> new Offer(plan.id(), interval)))
                    .filter(one -> one.key().equals(parts[0].strip()))
                    .findFirst()
                    .orElseThrow(IllegalArgumentException::new);
            if (ids.put(offer, parts[1].strip()) != null) throw new IllegalArgumentException();
        }
        if (ids.values().stream().distinct().count() < ids.size()) throw new IllegalArgumentException();
        return Map.copyOf(ids);
    }

    /// The offer that a price belongs to; empty when it is not ours.
    public Optional<Offer> offer(PaidPrice price) {
        return Optional.ofNullable(byId.get(price.id()));
    }

    /// The offer that a price of this id belongs to; empty when it is not ours.
    public Optional<Offer> offer(String priceId) {
        return Optional.ofNullable(byId.get(priceId));
    }

    /// Empty when it is not sold here.
    public Optional<String> id(Offer offer) {
        return Optional.ofNullable(ids.get(offer));
    }

    /// Whether nothing is sold.
    public boolean isEmpty() {
        return ids.isEmpty();
    }

    /// Whether a plan can be bought.
    public boolean sells(Plan plan) {
        return ids.keySet().stream().anyMatch(offer -> offer.planId().equals(plan.id()));
    }

    /// What a plan costs, the shorter interval first. Empty while the provider cannot be asked.
    public List<PlanPrice> of(Plan plan) {
        return Arrays.stream(Interval.values())
                .map(interval -> new Offer(plan.id(), interval))
                .filter(ids::containsKey)
                .flatMap(offer -> price(offer).stream())
                .sorted(Comparator.comparing(PlanPrice::interval))
                .toList();
    }

    private Optional<PlanPrice> price(Offer offer) {
        var now = clock.instant();
        var earlier = known.get(offer);
        if (earlier != null && now.isBefore(earlier.until())) return Optional.of(earlier.price());
        try {
            var found = payments.price(String.valueOf(ids.get(offer)))
                    .filter(price -> price.amount() >= 0)
                    .map(price -> new PlanPrice(offer.interval(), price.amount(), price.currency()));
            found.ifPresent(price -> known.put(offer, new Known(price, now.plus(KEPT))));
            return found;
        } catch (Failure _) { // the provider's adapter has logged it
            return Optional.ofNullable(earlier).map(Known::price);
        }
    }
}
