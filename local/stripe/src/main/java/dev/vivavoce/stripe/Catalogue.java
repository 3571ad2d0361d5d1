package dev.vivavoce.stripe;

import java.util.List;

/// The prices and meters that the stand-in begins with.
///
/// @param prices each with a product of its own name
/// @param meters names of the events of each
public record Catalogue(List<Price> prices, List<String> meters) {
    /// A recurring price.
    ///
    /// @param amount in minor units of the currency
    /// @param interval `month` or `year`
    public record Price(String id, String product, long amount, String currency, String interval) {}

    /// What `./vivavoce up` offers without keys.
    public static final Catalogue TEST = new Catalogue(
            List.of(
                    new Price("price_standin_pro_month", "Pro", 1200, "eur", "month"),
                    new Price("price_standin_pro_year", "Pro", 12_000, "eur", "year"),
                    new Price("price_standin_team_month", "Team", 1000, "eur", "month"),
                    new Price("price_standin_team_year", "Team", 10_000, "eur", "year")),
            List.of("standin_characters"));

    /// The prices of [#TEST] for the plans, as billing's setting `BILLING_STRIPE_PRICES` wants them.
    public static final String TEST_PRICES = "pro.month=price_standin_pro_month,pro.year=price_standin_pro_year,"
            + "team.month=price_standin_team_month,team.year=price_standin_team_year";
}
