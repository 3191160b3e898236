package org.carejourney.market.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carejourney.market.web.HomesAnswer.Service;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.Money;

/**
 * The form by which a home answers, as it was filled in.
 *
 * @param available YES or NO
 * @param services those that were filled in, where the invitation asks to price each
 * @param pricingSheet reference of the document
 * @param weeklyPrice in pounds
 * @param meetsNeeds YES or NO
 * @param features what else there is to say of the place
 */
record AnswerForm(
        String available,
        List<PricedRow> services,
        String pricingSheet,
        String weeklyPrice,
        String day,
        String month,
        String year,
        String meetsNeeds,
        String features) {

    static final AnswerForm EMPTY = new AnswerForm("", List.of(), "", "", "", "", "", "", "");

    /** So many services can be priced on the page. */
    static final int MOST_SERVICES = 30;

    private static final String YES = "YES";
    private static final String NO = "NO";
    private static final Pattern POUNDS = Pattern.compile("£?\\s*(\\d{1,6}|\\d{1,3}(?:,\\d{3}))(?:\\.(\\d{2}))?");
    private static final Pattern HOURS = Pattern.compile("\\d{1,4}(\\.\\d{1,2})?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final int LONGEST = 200;
    /** More than anybody may say, so that nobody is cut off without being told. */
    private static final int LONGEST_WORDS = 2000;

    /** Parts of the page, by the field of the answer that they are about; those of services have their place in the name. */
    private static final Map<String, String> ANCHORS = Map.of(
            "available", "available-yes",
            "services", "service-1-name",
            "weeklyPricePence", "weekly-price",
            "pricingSheetReference", "pricing-sheet",
            "availableFrom", "available-from-day",
            "meetsAssessedNeeds", "meets-needs-yes",
            "features", "features");

    private static final Map<String, String> PARTS_OF_SERVICE =
            Map.of("name", "name", "hours", "hours", "unitPricePence", "price");

    /**
     * One service.
     *
     * @param hours a week
     * @param price of an hour, in pounds
     */
    record PricedRow(String name, String hours, String price) {

        static final PricedRow EMPTY = new PricedRow("", "", "");

        private static PricedRow of(Service service) {
            return new PricedRow(
                    service.name(),
                    service.hours().stripTrailingZeros().toPlainString(),
                    inPounds(service.unitPricePence()));
        }

        private Service service() {
            return new Service(
                    name.isEmpty() ? null : name,
                    HOURS.matcher(hours).matches() ? new BigDecimal(hours) : null,
                    pence(price).orElse(null));
        }

        private void unread(Map<String, String> unread, String path) {
            if (!hours.isEmpty() && !HOURS.matcher(hours).matches()) {
                unread.put(path + "hours", "The hours a week must be a number, like 20 or 37.5");
            }
            if (!price.isEmpty() && pence(price).isEmpty()) {
                unread.put(
                        path + "unitPricePence", "The price of an hour must be an amount in pounds, like 20 or 20.50");
            }
        }
    }

    /**
     * Something that is wrong.
     *
     * @param field of the answer
     * @param anchor id of the input where it is put right
     */
    record Problem(String field, String anchor, String message) {

        private static Problem of(String field, String message) {
            String[] path = field.split("/");
            if (path.length < 3) {
                return new Problem(field, ANCHORS.get(field), message);
            }
            int service = Integer.parseInt(path[1]) + 1;
            return new Problem(
                    field,
                    "service-" + service + "-" + PARTS_OF_SERVICE.get(path[2]),
                    "Service " + service + ": " + message);
        }
    }

    static AnswerForm of(Map<String, String> sent) {
        return new AnswerForm(
                text(sent, "available"),
                IntStream.rangeClosed(1, MOST_SERVICES)
                        .mapToObj(number -> "service-" + number)
                        .map(service -> new PricedRow(
                                text(sent, service + "-name"),
                                text(sent, service + "-hours"),
                                text(sent, service + "-price")))
                        .filter(service -> !service.equals(PricedRow.EMPTY))
                        .toList(),
                text(sent, "pricingSheet"),
                text(sent, "weeklyPrice"),
                text(sent, "availableFrom-day"),
                text(sent, "availableFrom-month"),
                text(sent, "availableFrom-year"),
                text(sent, "meetsNeeds"),
                text(sent, "features", LONGEST_WORDS));
    }

    private static String text(Map<String, String> sent, String name) {
        return text(sent, name, LONGEST);
    }

    private static String text(Map<String, String> sent, String name, int longest) {
        // what browsers send of a line's end is not more than a line's end
        String text = sent.getOrDefault(name, "").strip().replace("\r\n", "\n");
        return text.substring(0, Math.min(text.length(), longest));
    }

    static AnswerForm of(HomesAnswer answer) {
        if (!answer.hasPlace()) {
            return new AnswerForm(NO, List.of(), "", "", "", "", "", "", "");
        }
        LocalDate from = LocalDate.parse(answer.availableFrom());
        return new AnswerForm(
                YES,
                Stream.ofNullable(answer.services())
                        .flatMap(List::stream)
                        .map(PricedRow::of)
                        .toList(),
                Optional.ofNullable(answer.pricingSheetReference()).orElse(""),
                inPounds(answer.weeklyPricePence()),
                String.valueOf(from.getDayOfMonth()),
                String.valueOf(from.getMonthValue()),
                String.valueOf(from.getYear()),
                answer.meetsAssessedNeeds() ? YES : NO,
                Optional.ofNullable(answer.features()).orElse(""));
    }

    private static String inPounds(long pence) {
        return new Money(pence).toString().substring(1);
    }

    /** The services that were filled in, with so many more to fill in; one at least. */
    List<PricedRow> rows(int more) {
        int blank = Math.min(services.isEmpty() ? Math.max(more, 1) : more, MOST_SERVICES - services.size());
        return Stream.concat(
                        services.stream(),
                        Stream.generate(() -> PricedRow.EMPTY).limit(blank))
                .toList();
    }

    /**
     * What the home answers, as far as the form can be read: a home without a place says nothing else.
     *
     * @param priceServices whether the invitation asks to price each service
     */
    HomesAnswer answer(boolean priceServices) {
        if (NO.equals(available)) {
            return HomesAnswer.NO_PLACE;
        }
        return new HomesAnswer(
                YES.equals(available) ? true : null,
                pence(weeklyPrice).orElse(null),
                date().map(LocalDate::toString).orElse(null),
                YES.equals(meetsNeeds) ? Boolean.TRUE : NO.equals(meetsNeeds) ? Boolean.FALSE : null,
                priceServices ? services.stream().map(PricedRow::service).toList() : null,
                priceServices && !pricingSheet.isEmpty() ? pricingSheet : null,
                features);
    }

    /** What was entered and cannot be read, and with it what else is wrong, in the order of the page. */
    List<Problem> problems(List<FieldFault> faults) {
        Map<String, String> wrong = unread();
        faults.forEach(fault -> wrong.putIfAbsent(fault.field(), fault.message()));
        List<Problem> problems = new ArrayList<>();
        fields().forEach(field -> Optional.ofNullable(wrong.get(field))
                .map(message -> Problem.of(field, message))
                .ifPresent(problems::add));
        return problems;
    }

    private Map<String, String> unread() {
        Map<String, String> unread = new LinkedHashMap<>();
        if (!NO.equals(available)) {
            for (int row = 0; row < services.size(); row++) {
                services.get(row).unread(unread, "services/" + row + "/");
            }
            if (!weeklyPrice.isEmpty() && pence(weeklyPrice).isEmpty()) {
                unread.put("weeklyPricePence", "The weekly price must be an amount in pounds, like 900 or 1,050.50");
            }
            if (!(day + month + year).isEmpty() && date().isEmpty()) {
                unread.put("availableFrom", "The date the place is free from must be a real date, like 31 3 2026");
            }
        }
        return unread;
    }

    private Stream<String> fields() {
        Stream<String> ofServices = IntStream.range(0, services.size()).boxed().flatMap(row -> Stream.of(
                        "name", "hours", "unitPricePence")
                .map(part -> "services/" + row + "/" + part));
        return Stream.of(
                        Stream.of("available", "services"),
                        ofServices,
                        Stream.of(
                                "weeklyPricePence",
                                "pricingSheetReference",
                                "availableFrom",
                                "meetsAssessedNeeds",
                                "features"))
                .flatMap(fields -> fields);
    }

    private static Optional<Long> pence(String entered) {
        Matcher pounds = POUNDS.matcher(entered);
        if (!pounds.matches()) {
            return Optional.empty();
        }
        String pence = pounds.group(2) == null ? "00" : pounds.group(2);
        return Optional.of(new BigDecimal(pounds.group(1).replace(",", "") + pence).longValueExact());
    }

    private Optional<LocalDate> date() {
        if (!NUMBER.matcher(day).matches()
                || !NUMBER.matcher(month).matches()
                || year.length() != 4
                || !NUMBER.matcher(year).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
