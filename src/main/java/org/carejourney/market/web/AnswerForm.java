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
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.Money;

/**
 * The form by which a home answers, as it was filled in.
 *
 * @param available YES or NO
 * @param weeklyPrice in pounds
 * @param meetsNeeds YES or NO
 */
record AnswerForm(String available, String weeklyPrice, String day, String month, String year, String meetsNeeds) {

    static final AnswerForm EMPTY = new AnswerForm("", "", "", "", "", "");

    private static final String YES = "YES";
    private static final String NO = "NO";
    private static final Pattern POUNDS = Pattern.compile("£?\\s*(\\d{1,6}|\\d{1,3}(?:,\\d{3}))(?:\\.(\\d{2}))?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final int LONGEST = 40;

    /** Parts of the page, by the field of the answer that they are about, with what is said where the field is missing. */
    private static final Map<String, String> ANCHORS = Map.of(
            "available", "available-yes",
            "weeklyPricePence", "weekly-price",
            "availableFrom", "available-from-day",
            "meetsAssessedNeeds", "meets-needs-yes");

    /**
     * Something that is wrong.
     *
     * @param field of the answer
     * @param anchor id of the input where it is put right
     */
    record Problem(String field, String anchor, String message) {

        static Problem of(FieldFault fault) {
            return new Problem(fault.field(), ANCHORS.get(fault.field()), fault.message());
        }
    }

    static AnswerForm of(Map<String, String> sent) {
        return new AnswerForm(
                text(sent, "available"),
                text(sent, "weeklyPrice"),
                text(sent, "availableFrom-day"),
                text(sent, "availableFrom-month"),
                text(sent, "availableFrom-year"),
                text(sent, "meetsNeeds"));
    }

    private static String text(Map<String, String> sent, String name) {
        String text = sent.getOrDefault(name, "").strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    static AnswerForm of(HomesAnswer answer) {
        if (!answer.hasPlace()) {
            return new AnswerForm(NO, "", "", "", "", "");
        }
        LocalDate from = LocalDate.parse(answer.availableFrom());
        return new AnswerForm(
                YES,
                pounds(answer),
                String.valueOf(from.getDayOfMonth()),
                String.valueOf(from.getMonthValue()),
                String.valueOf(from.getYear()),
                answer.meetsAssessedNeeds() ? YES : NO);
    }

    private static String pounds(HomesAnswer answer) {
        return new Money(answer.weeklyPricePence()).toString().substring(1);
    }

    /** What the home answers, as far as the form can be read: a home without a place says nothing else. */
    HomesAnswer answer() {
        if (NO.equals(available)) {
            return HomesAnswer.NO_PLACE;
        }
        return new HomesAnswer(
                YES.equals(available) ? true : null,
                pence().orElse(null),
                date().map(LocalDate::toString).orElse(null),
                YES.equals(meetsNeeds) ? Boolean.TRUE : NO.equals(meetsNeeds) ? Boolean.FALSE : null);
    }

    /** What was entered and cannot be read, and with it what is missing, in the order of the page. */
    List<Problem> problems(List<FieldFault> faults) {
        Map<String, String> unread = new LinkedHashMap<>();
        if (!NO.equals(available)) {
            if (!weeklyPrice.isEmpty() && pence().isEmpty()) {
                unread.put("weeklyPricePence", "The weekly price must be an amount in pounds, like 900 or 1,050.50");
            }
            if (!(day + month + year).isEmpty() && date().isEmpty()) {
                unread.put("availableFrom", "The date the place is free from must be a real date, like 31 3 2026");
            }
        }
        List<Problem> problems = new ArrayList<>();
        for (String field : List.of("available", "weeklyPricePence", "availableFrom", "meetsAssessedNeeds")) {
            Optional.ofNullable(unread.get(field))
                    .map(message -> new Problem(field, ANCHORS.get(field), message))
                    .or(() -> faults.stream()
                            .filter(fault -> fault.field().equals(field))
                            .map(Problem::of)
                            .findFirst())
                    .ifPresent(problems::add);
        }
        return problems;
    }

    private Optional<Long> pence() {
        Matcher pounds = POUNDS.matcher(weeklyPrice);
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
