package org.carejourney.market.process;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carejourney.market.PricedService;
import org.carejourney.shared.Money;

/**
 * Reads an offer as a form or a message has it: its prices in {@code services} and {@code pricingSheetReference}, and what
 * else the home says in {@code features}.
 */
final class EnteredOffer {

    private EnteredOffer() {}

    static List<PricedService> services(Map<String, Object> entered) {
        return entered.get("services") instanceof List<?> rows
                ? rows.stream()
                        .map(Map.class::cast)
                        .map(row -> new PricedService(
                                String.valueOf(row.get("name")),
                                new BigDecimal(String.valueOf(row.get("hours"))),
                                pence(row.get("unitPricePence"))))
                        .toList()
                : List.of();
    }

    static Optional<String> pricingSheet(Map<String, Object> entered) {
        return Optional.ofNullable(entered.get("pricingSheetReference")).map(String::valueOf);
    }

    static Money pence(Object entered) {
        return new Money(((Number) entered).longValue());
    }

    static Optional<String> features(Map<String, Object> entered) {
        return Optional.ofNullable(entered.get("features"))
                .map(String::valueOf)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
